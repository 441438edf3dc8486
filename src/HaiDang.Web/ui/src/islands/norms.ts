/** In the set-up: the words of the source and the norm that rests on them light up together, and the source follows. */
class Norms extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', event => this.show(event, true));
    this.addEventListener('mouseover', event => this.show(event, false));
  }

  private show(event: Event, follow: boolean): void {
    const norm = (event.target as Element).closest<HTMLElement>('[data-norm]')?.dataset.norm;
    if (!norm) return;
    for (const each of this.querySelectorAll<HTMLElement>('[data-norm]')) each.classList.toggle('here', each.dataset.norm === norm);
    const source = this.querySelector<HTMLElement>('.source');
    const words = source?.querySelector<HTMLElement>(`mark[data-norm="${CSS.escape(norm)}"]`);
    if (!follow || !source || !words || getComputedStyle(source).position !== 'sticky') return;
    const away = words.offsetTop - source.offsetTop - source.scrollTop;
    if (away < 40 || away > source.clientHeight - 60) source.scrollTo({ top: words.offsetTop - source.offsetTop - source.clientHeight / 3 });
  }
}
customElements.define('hd-norms', Norms);
