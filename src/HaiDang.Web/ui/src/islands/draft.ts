import { onEnhanced } from '../blazor';

const PREFIX = 'hd-draft:';
interface Draft { fields: [string, string][]; at: string; sent: boolean }
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Around a form: warns before leaving, keeps what was typed for this tab, and brings it back after an error or an
 * expired session. Secrets, files and what the browser sends by itself are never kept.
 */
class DraftGuard extends HTMLElement {
  dirty = false;
  private started: string | null = null;

  connectedCallback(): void {
    // On the element, not on the form: enhanced navigation may put another form into it.
    this.addEventListener('input', () => { this.dirty = true; this.keep(false); });
    this.addEventListener('submit', () => { this.dirty = false; this.keep(true); });
    this.addEventListener('reset', () => { this.dirty = false; sessionStorage.removeItem(this.key); });
    this.refresh();
  }

  get key(): string {
    return PREFIX + (this.getAttribute('key') ?? location.pathname);
  }

  get warning(): string {
    return this.getAttribute('warning') ?? '';
  }

  /** After each page: another form may stand here, or the same one come back refused. */
  refresh(): void {
    if (this.querySelector('[aria-invalid="true"], .form-errors')) {
      this.dirty = true;
    } else if (this.started !== this.key) {
      this.dirty = false;
      this.restore();
    }
    this.started = this.key;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private keep(sent: boolean): void {
    if (!this.form) return;
    const fields = keepable(this.form)
      .filter(control => !isTick(control) || (control as HTMLInputElement).checked)
      .map(control => [control.name, control.value] as [string, string]);
    write(this.key, { fields, at: new Date().toISOString(), sent });
  }

  private restore(): void {
    const draft = read(this.key);
    if (!draft || !this.form) return;

    // The page that came back says that it was taken: this is the next, empty form.
    if (draft.sent && document.querySelector('.notice.done')) {
      sessionStorage.removeItem(this.key);
      return;
    }
    const kept = new Map<string, string[]>();
    for (const [name, value] of draft.fields) kept.set(name, [...(kept.get(name) ?? []), value]);
    let changed = false;
    for (const control of keepable(this.form)) {
      if (isTick(control)) {
        const tick = control as HTMLInputElement;
        const checked = (kept.get(tick.name) ?? []).includes(tick.value);
        changed ||= checked !== tick.checked;
        tick.checked = checked;
      } else {
        const value = kept.get(control.name)?.shift();
        if (value === undefined) continue;
        changed ||= value !== control.value;
        control.value = value;
      }
    }
    if (!changed) return;
    this.dirty = true;
    this.tell(draft.at);
  }

  private tell(at: string): void {
    const note = this.querySelector<HTMLElement>('[data-restored]');
    if (!note) return;
    note.hidden = false;
    const time = note.querySelector('time');
    if (time) time.textContent = new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
    note.querySelector('button')?.addEventListener('click', () => {
      this.form?.reset();
      note.hidden = true;
    }, { once: true });
  }
}
customElements.define('hd-draft', DraftGuard);

function keepable(form: HTMLFormElement): Control[] {
  return ([...form.elements] as Control[]).filter(control =>
    control.name && !control.name.startsWith('__') && control.name !== '_handler'
    && /^(INPUT|TEXTAREA|SELECT)$/.test(control.tagName)
    && !/^(password|file|hidden|submit|button)$/.test(control.type)
    && control.autocomplete !== 'one-time-code' && !('noDraft' in control.dataset));
}

function isTick(control: Control): boolean {
  return control.type === 'checkbox' || control.type === 'radio';
}

function read(key: string): Draft | null {
  const stored = sessionStorage.getItem(key);
  return stored ? JSON.parse(stored) as Draft : null;
}

function write(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The tab's storage is full or forbidden: the form still works, it is only not kept.
  }
}

const guards = () => [...document.querySelectorAll<DraftGuard>('hd-draft')];
const unsaved = () => guards().find(guard => guard.dirty);

window.addEventListener('beforeunload', event => {
  if (unsaved()) event.preventDefault();
});

// Blazor follows links without unloading the page: ask before it sees the click.
document.addEventListener('click', event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const guard = unsaved();
  if (!link || !guard || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
  if (link.pathname === location.pathname && link.hash) return;
  if (window.confirm(guard.warning)) {
    guard.dirty = false;
  } else {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, { capture: true });

/**
 * A form that was sent was accepted when the page that came back says so or no longer has it,
 * unless that page asks to sign in or reports an error.
 */
function forgetAccepted(): void {
  if (document.querySelector('.gate, .empty.wrong')) return;
  const done = document.querySelector('.notice.done') !== null;
  const here = new Set(guards().map(guard => guard.key));
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX) && read(key)?.sent && (done || !here.has(key))) sessionStorage.removeItem(key);
}

onEnhanced('enhancedload', () => {
  forgetAccepted();
  guards().forEach(guard => guard.refresh());
});
forgetAccepted();
