import { onEnhanced } from './blazor';

/**
 * A date field shows the order of the browser's own language: on an office PC installed in English 3 April reads 04/03.
 * Where that order is not day first, the field becomes dd/mm/yyyy with a button for the calendar; the form still sends yyyy-MM-dd.
 * Touch screens keep their own picker, which names the month.
 */
export function watchDates(): void {
  const parts = new Intl.DateTimeFormat(navigator.language).formatToParts(new Date(2000, 0, 31));
  if (parts.find(part => part.type === 'day' || part.type === 'month' || part.type === 'year')?.type === 'day') return;
  if (matchMedia('(pointer: coarse)').matches) return;
  const all = () => document.querySelectorAll<HTMLInputElement>('input[type="date"]:not([data-native])').forEach(upgrade);
  all();
  onEnhanced('enhancedload', all);
}

const shown = (iso: string) => iso ? iso.split('-').reverse().join('/') : '';

function iso(typed: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (!found) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function upgrade(native: HTMLInputElement): void {
  const vietnamese = document.documentElement.lang === 'vi';
  const text = native.cloneNode() as HTMLInputElement;
  Object.assign(text, { type: 'text', inputMode: 'numeric', placeholder: 'dd/mm/yyyy', maxLength: 10, autocomplete: 'off' });
  text.removeAttribute('name');
  text.value = shown(native.value);
  const open = document.createElement('button');
  Object.assign(open, { type: 'button', className: 'btn btn-quiet' });
  open.setAttribute('aria-label', vietnamese ? 'Mở lịch' : 'Open the calendar');
  open.innerHTML = '<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16v14H4zM4 11h16M8 3v5M16 3v5" /></svg>';
  const frame = document.createElement('span');
  frame.className = 'hd-date';
  native.before(frame);
  frame.append(text, open, native);

  native.dataset.native = 'true';
  native.removeAttribute('id');
  native.required = false;
  native.tabIndex = -1;
  native.setAttribute('aria-hidden', 'true');
  native.addEventListener('input', () => { text.value = shown(native.value); check(); });
  text.addEventListener('input', () => { native.value = iso(text.value) ?? ''; check(); });
  open.addEventListener('click', () => native.showPicker());

  function check(): void {
    const wrong = text.value.trim() !== '' && iso(text.value) === null;
    text.setCustomValidity(wrong ? (vietnamese ? 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2026.' : 'Write day/month/year, as 31/12/2026.') : '');
  }
}
