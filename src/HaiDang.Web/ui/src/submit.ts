import { onEnhanced } from './blazor';

/** A second click must not send twice. Downloads and the like opt out with data-repeatable. */
export function guardSubmits(): void {
  const sending = new Map<HTMLFormElement, Element | null>();

  const release = (form: HTMLFormElement) => {
    const button = sending.get(form);
    button?.classList.remove('is-busy');
    button?.removeAttribute('aria-busy');
    sending.delete(form);
  };
  const releaseAll = () => [...sending.keys()].forEach(release);

  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (form.method === 'dialog' || 'repeatable' in form.dataset) return;
    if (sending.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const button = event.submitter;
    sending.set(form, button);
    // Not "disabled": the button's own name and value belong to what is sent.
    queueMicrotask(() => {
      button?.classList.add('is-busy');
      button?.setAttribute('aria-busy', 'true');
    });
    setTimeout(() => release(form), 15_000);
  }, { capture: true });

  onEnhanced('enhancedload', releaseAll);
  onEnhanced('enhancednavigationend', releaseAll);
  window.addEventListener('pageshow', releaseAll);
}
