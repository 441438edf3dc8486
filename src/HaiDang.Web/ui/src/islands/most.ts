/** <hd-most bytes="104857600" said="…"><input type="file"></hd-most>: a file too large is said before it is sent, not after. */
class Most extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', event => {
      const input = event.target as HTMLInputElement;
      const most = Number(this.getAttribute('bytes'));
      input.setCustomValidity([...input.files ?? []].some(file => file.size > most) ? this.getAttribute('said') ?? '' : '');
      input.reportValidity();
    });
  }
}
customElements.define('hd-most', Most);
