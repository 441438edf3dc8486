/**
 * A card of the board dragged onto a column follows the link of the act that leads there: the record opens with that act's form, and reason, evidence and
 * verdict are asked for as ever. While it is dragged each column says whether it can be reached, and why not. Keyboard and phone use the links themselves.
 */
class Board extends HTMLElement {
  private card: HTMLElement | null = null;
  private readonly onStart = (event: DragEvent) => this.start(event);
  private readonly onEnd = () => this.end();
  private readonly onOver = (event: DragEvent) => {
    const column = (event.target as Element).closest<HTMLElement>('.kb-col');
    for (const other of this.columns()) other.classList.toggle('is-over', other === column);
    if (column?.classList.contains('can')) event.preventDefault();
  };
  private readonly onDrop = (event: DragEvent) => {
    const column = (event.target as Element).closest<HTMLElement>('.kb-col');
    const link = column && this.card ? this.way(this.card, column).link : null;
    event.preventDefault();
    this.end();
    link?.click();
  };

  connectedCallback(): void {
    if (!matchMedia('(pointer: fine) and (min-width: 768px)').matches) return;
    for (const card of this.querySelectorAll<HTMLElement>('.kb-card')) {
      card.draggable = true;
      for (const link of card.querySelectorAll('a')) link.draggable = false;
    }
    this.addEventListener('dragstart', this.onStart);
    this.addEventListener('dragend', this.onEnd);
    this.addEventListener('dragover', this.onOver);
    this.addEventListener('drop', this.onDrop);
  }

  disconnectedCallback(): void {
    this.removeEventListener('dragstart', this.onStart);
    this.removeEventListener('dragend', this.onEnd);
    this.removeEventListener('dragover', this.onOver);
    this.removeEventListener('drop', this.onDrop);
  }

  private columns(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.kb-col')];
  }

  private start(event: DragEvent): void {
    this.card = (event.target as Element).closest<HTMLElement>('.kb-card');
    if (!this.card || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', this.card.querySelector('.kb-title')?.textContent ?? '');
    this.card.classList.add('is-dragged');
    for (const column of this.columns()) {
      if (column.contains(this.card)) continue;
      const { link, why } = this.way(this.card, column);
      column.classList.add(link ? 'can' : 'cannot');
      column.title = why;
      const say = column.querySelector<HTMLElement>('.kb-say');
      if (!say) continue;
      say.textContent = why;
      say.hidden = false;
      column.setAttribute('aria-describedby', say.id);
    }
  }

  // The link that leads from a card to a column, or why there is none.
  private way(card: HTMLElement, column: HTMLElement): { link: HTMLAnchorElement | null; why: string } {
    const step = (column.dataset.from ?? '').split(' ').map(pair => pair.split(':')).find(([from]) => from === card.dataset.state);
    if (!step) return { link: null, why: this.getAttribute('none') ?? '' };
    const act = step[1]!;
    const link = card.querySelector<HTMLAnchorElement>(`a[data-act="${CSS.escape(act)}"]`);
    if (link) return { link, why: (this.getAttribute('go') ?? '{0}').replace('{0}', link.firstChild?.textContent ?? '') };
    const no = (card.dataset.no ?? '').split(' ').find(one => one.startsWith(`${act}|`));
    const sentence = no && this.querySelector(`[data-why="${CSS.escape(no)}"]`)?.textContent;
    return { link: null, why: sentence || (this.getAttribute('now') ?? '') };
  }

  private end(): void {
    this.card?.classList.remove('is-dragged');
    this.card = null;
    for (const column of this.columns()) {
      column.classList.remove('can', 'cannot', 'is-over');
      column.removeAttribute('title');
      column.removeAttribute('aria-describedby');
      const say = column.querySelector<HTMLElement>('.kb-say');
      if (say) [say.hidden, say.textContent] = [true, ''];
    }
  }
}
customElements.define('hd-board', Board);
