const STORE = 'hd-keys';
const GO_WINDOW_MS = 1500;

/** "/" searches, "g" and a letter goes, "n" makes new, "?" helps. Can be switched off in the help (WCAG 2.1.4). */
class Keys extends HTMLElement {
  private goingSince = 0;
  private readonly onClick = (event: Event) => {
    if ((event.target as Element).closest('[data-keys-help]')) this.help();
  };
  private readonly onKey = (event: KeyboardEvent) => this.press(event);

  connectedCallback(): void {
    document.addEventListener('keydown', this.onKey);
    const toggle = this.querySelector<HTMLInputElement>('[data-keys-on]');
    if (toggle) {
      toggle.checked = this.on;
      toggle.addEventListener('change', () => localStorage.setItem(STORE, toggle.checked ? 'on' : 'off'));
    }
    this.querySelector('dialog')?.addEventListener('click', event => {
      if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
    });
    document.addEventListener('click', this.onClick);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('click', this.onClick);
  }

  private get on(): boolean {
    return localStorage.getItem(STORE) !== 'off';
  }

  private help(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '?') {
      event.preventDefault();
      this.help();
      return;
    }
    if (!this.on) return;
    const going = Date.now() - this.goingSince < GO_WINDOW_MS;
    this.goingSince = 0;
    const key = event.key.toLowerCase();
    if (going) {
      this.follow(event, `[data-go="${CSS.escape(key)}"]`);
    } else if (key === 'g') {
      this.goingSince = Date.now();
    } else if (key === 'n') {
      this.follow(event, 'main [data-new], [data-new]');
    } else if (key === '/') {
      const search = document.querySelector<HTMLInputElement>('main input[type=search], .hd-search input');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    }
  }

  private follow(event: KeyboardEvent, selector: string): void {
    const target = document.querySelector<HTMLElement>(selector);
    if (!target) return;
    event.preventDefault();
    target.click();
  }
}

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

customElements.define('hd-keys', Keys);
