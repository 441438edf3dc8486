/** Menus close on Escape or a click beside them; a link to "#vi-sao…" opens the panel that it names. */
export function watchDetails(): void {
  const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open], details.bar-more[open]');

  document.addEventListener('click', event => {
    const target = event.target as Element;
    for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
    const link = target.closest<HTMLAnchorElement>('a[href*="#"]');
    if (link && link.pathname === location.pathname && link.hash) reveal(link.hash);
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
  window.addEventListener('hashchange', () => reveal(location.hash));
  if (location.hash) reveal(location.hash);
}

function reveal(hash: string): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  const panel = target?.closest('details');
  if (!target || !panel) return;
  panel.open = true;
  requestAnimationFrame(() => {
    panel.querySelector('summary')?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'center' });
  });
}
