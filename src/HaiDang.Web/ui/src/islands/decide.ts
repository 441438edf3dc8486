const ANSWERS: Record<string, number> = { a: 0, r: 1, h: 2 };

/** The leader's cards by keyboard: j and k move from card to card, a, r and h open the three answers. Nothing is sent by a key alone. */
class Decide extends HTMLElement {
  private readonly onKey = (event: KeyboardEvent) => this.press(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  private get cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.ask')];
  }

  private press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | null;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || localStorage.getItem('hd-keys') === 'off') return;
    if (target && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
    if (document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    const cards = this.cards;
    const at = cards.findIndex(card => card.contains(document.activeElement));
    if (key === 'j' || key === 'k') {
      const next = cards[at < 0 ? 0 : Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), cards.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.querySelector<HTMLElement>('.tri summary, .tri a')?.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
      return;
    }
    const answer = ANSWERS[key];
    if (answer === undefined || at < 0) return;
    const way = cards[at].querySelectorAll<HTMLElement>('.tri > .confirm > summary, .tri > a')[answer];
    if (!way) return;
    event.preventDefault();
    way.click();
    const opened = way.closest<HTMLDetailsElement>('details');
    if (opened?.open) opened.querySelector<HTMLElement>('form select, form input:not([type=hidden]), form textarea')?.focus();
  }
}
customElements.define('hd-decide', Decide);
