/** Runs after every page change that does not reload; blazor.web.js may start after this script. */
export function onEnhanced(name: 'enhancedload' | 'enhancednavigationstart' | 'enhancednavigationend', handler: () => void): void {
  const attach = () => window.Blazor?.addEventListener(name, handler);
  if (window.Blazor) attach();
  else document.addEventListener('DOMContentLoaded', attach, { once: true });
}
