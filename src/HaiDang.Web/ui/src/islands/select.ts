/** Rows of a register: counts the chosen ones in the bulk bar, and chooses all on the page. */
class Select extends HTMLElement {
  private list?: Element | null;
  private readonly onChange = (event: Event) => {
    const box = event.target as HTMLInputElement;
    if (box.hasAttribute('data-all')) this.boxes().forEach(each => { each.checked = box.checked; });
    this.count();
  };

  connectedCallback(): void {
    this.list = this.closest('.list');
    this.list?.addEventListener('change', this.onChange);
    this.count();
  }

  disconnectedCallback(): void {
    this.list?.removeEventListener('change', this.onChange);
  }

  private boxes(): HTMLInputElement[] {
    return [...(this.list?.querySelectorAll<HTMLInputElement>('.pick input:not([data-all])') ?? [])];
  }

  private count(): void {
    const boxes = this.boxes();
    const chosen = boxes.filter(box => box.checked).length;
    const all = this.list?.querySelector<HTMLInputElement>('.pick [data-all]');
    if (all) {
      all.checked = chosen === boxes.length && chosen > 0;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    const say = this.querySelector('.say');
    if (say && chosen > 0) say.textContent = (this.getAttribute('said') ?? '{0}').replace('{0}', String(chosen));
  }
}
customElements.define('hd-select', Select);
