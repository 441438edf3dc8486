/** Words of a source and the norms that rest on them light up together, both ways; several norms may share words, and a norm may have several. */
class Marks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', event => this.show(event, true));
    this.addEventListener('mouseover', event => this.show(event, false));
    this.addEventListener('mouseleave', () => this.light([]));
  }

  private show(event: Event, follow: boolean): void {
    const at = (event.target as Element).closest<HTMLElement>('[data-norms]');
    if (!at) return;
    const norms = numbersOf(at);
    this.light(norms);
    const source = this.querySelector<HTMLElement>('.source');
    if (!follow || !source || source.contains(at) || getComputedStyle(source).position !== 'sticky') return;
    const words = [...source.querySelectorAll<HTMLElement>('mark[data-norms]')].find(mark => numbersOf(mark).some(norm => norms.includes(norm)));
    if (!words) return;
    const away = words.getBoundingClientRect().top - source.getBoundingClientRect().top;
    if (away < 40 || away > source.clientHeight - 60) source.scrollTo({ top: source.scrollTop + away - source.clientHeight / 3 });
  }

  private light(norms: string[]): void {
    for (const each of this.querySelectorAll<HTMLElement>('[data-norms]')) each.classList.toggle('lit-up', numbersOf(each).some(norm => norms.includes(norm)));
  }
}

function numbersOf(element: HTMLElement): string[] {
  return (element.dataset.norms ?? '').split(' ').filter(Boolean);
}
customElements.define('hd-marks', Marks);
