import { onEnhanced } from './blazor';

/** A refused form answers with a summary at its top: bring it into view and read it out. */
function showErrors(): boolean {
  const summary = document.querySelector<HTMLElement>('.form-errors');
  summary?.scrollIntoView({ block: 'center' });
  summary?.focus({ preventScroll: true });
  return summary !== null;
}

/** Without a reload a screen reader hears nothing and the focus stays behind: move it to the new page's main part. */
export function watchNavigation(): void {
  let path = location.pathname;
  let wentBack = false;
  let sent = false;
  const bar = () => document.querySelector('.hd-loading');

  showErrors();
  onEnhanced('enhancednavigationstart', () => bar()?.classList.add('on'));
  onEnhanced('enhancednavigationend', () => bar()?.classList.remove('on'));
  onEnhanced('enhancedload', () => {
    bar()?.classList.remove('on');
    if (showErrors()) return;
    // What a form was sent for stands above the place from where it was sent.
    if (sent) document.querySelector('[data-arrive]')?.scrollIntoView({ block: 'start' });
    sent = false;
    if (path === location.pathname) return;
    path = location.pathname;
    // After a form Blazor leaves the scroll where it was; going back restores it by itself.
    if (!location.hash && !wentBack) {
      window.scrollTo(0, 0);
      document.getElementById('noi-dung')?.focus({ preventScroll: true });
    }
    wentBack = false;
  });
  document.addEventListener('submit', event => { sent = event.target instanceof HTMLFormElement && event.target.method === 'post'; }, true);
  window.addEventListener('popstate', () => { wentBack = true; });
}
