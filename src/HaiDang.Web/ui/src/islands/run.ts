const AGAIN_MS = 1000;

/**
 * The progress of a run: looks again every second; when the page has no progress any more, the run has ended and the page is shown anew with every verdict.
 * Without scripts the page refreshes itself.
 */
class Run extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.wait();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), AGAIN_MS);
  }

  private async look(): Promise<void> {
    const text = await fetch(location.href, { headers: { accept: 'text/html' } }).then(answer => answer.text()).catch(() => null);
    if (!this.isConnected) return;
    if (text !== null) {
      const now = new DOMParser().parseFromString(text, 'text/html').querySelector('hd-run');
      if (!now) {
        location.reload();
        return;
      }
      this.replaceChildren(...now.childNodes);
    }
    this.wait();
  }
}
customElements.define('hd-run', Run);
