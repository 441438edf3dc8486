/**
 * <hd-passkey mode="get|create" options="/path"> inside a form: asks the server what to sign, asks the device to sign it,
 * puts the answer into the field "Credential" and sends the form. Shown only where the browser can.
 */
class Passkey extends HTMLElement {
  private waiting?: AbortController;

  connectedCallback(): void {
    if (typeof PublicKeyCredential === 'undefined' || typeof PublicKeyCredential.parseRequestOptionsFromJSON !== 'function') return;
    this.hidden = false;
    this.dataset.ready = 'true';
    this.querySelector('button')?.addEventListener('click', () => {
      if (!this.form.reportValidity()) return;
      void this.run(false);
    });
    if (this.hasAttribute('conditional')) void this.offer();
  }

  disconnectedCallback(): void {
    this.waiting?.abort();
  }

  private get form(): HTMLFormElement {
    return this.closest('form')!;
  }

  private async offer(): Promise<void> {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await this.run(true);
  }

  private async run(conditional: boolean): Promise<void> {
    this.waiting?.abort();
    const waiting = (this.waiting = new AbortController());
    this.say(null);
    try {
      const credential = await this.ask(conditional, waiting.signal);
      if (!credential) return;
      this.field('Credential').value = JSON.stringify(credential);
      const own = document.getElementById(this.getAttribute('own-from') ?? '') as HTMLInputElement | null;
      if (own?.checked) this.field('Own').value = 'true';
      this.form.requestSubmit();
    } catch (error) {
      // Aborted by a second click or by leaving the page; a conditional offer fails in silence.
      if (conditional || waiting.signal.aborted) return;
      this.say(error instanceof DOMException && error.name === 'NotAllowedError' ? 'cancelled' : 'failed');
    }
  }

  private async ask(conditional: boolean, signal: AbortSignal): Promise<Credential | null> {
    const token = this.form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
    const response = await fetch(this.getAttribute('options')!, { method: 'POST', headers: { RequestVerificationToken: token }, signal });
    if (!response.ok) throw new Error(String(response.status));
    const options = await response.json();
    return this.getAttribute('mode') === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation: conditional ? 'conditional' : undefined, signal });
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private say(what: 'failed' | 'cancelled' | null): void {
    const place = this.querySelector<HTMLElement>('[role="alert"]')!;
    place.hidden = what === null;
    place.textContent = what === null ? '' : this.getAttribute(what);
  }
}
customElements.define('hd-passkey', Passkey);

export {};
