/** <hd-copy value="…" said="Đã chép"><button type="button">Chép</button></hd-copy> */
class Copy extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', event => {
      if (!(event.target as Element).closest('button')) return;
      const from = this.getAttribute('from');
      const text = this.getAttribute('value') ?? (from ? document.getElementById(from)?.innerText : '') ?? '';
      void navigator.clipboard.writeText(text).then(() => this.say());
    });
  }

  private say(): void {
    let word = this.querySelector('.copied');
    if (!word) {
      word = document.createElement('span');
      word.className = 'copied';
      word.setAttribute('role', 'status');
      this.append(word);
    }
    word.textContent = this.getAttribute('said') ?? '';
    setTimeout(() => { word.textContent = ''; }, 3000);
  }
}
customElements.define('hd-copy', Copy);
