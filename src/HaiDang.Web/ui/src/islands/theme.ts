/** Around the form that stores the theme: changes it at once, the form itself goes in the background. */
class Theme extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', event => {
      const submit = event as SubmitEvent;
      const form = submit.target as HTMLFormElement;
      const chosen = submit.submitter?.getAttribute('value') ?? 'auto';
      submit.preventDefault();
      submit.stopPropagation();
      void this.store(form, submit.submitter, chosen);
    });
  }

  private async store(form: HTMLFormElement, button: HTMLElement | null, chosen: string): Promise<void> {
    const root = document.documentElement;
    if (chosen === 'auto') root.removeAttribute('data-bs-theme');
    else root.setAttribute('data-bs-theme', chosen);
    for (const each of document.querySelectorAll('hd-theme button'))
      each.setAttribute('aria-pressed', String(each.getAttribute('value') === chosen));
    const fields = new FormData(form, button);
    await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields as never), redirect: 'manual' });
  }
}
customElements.define('hd-theme', Theme);
