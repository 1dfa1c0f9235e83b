// @ts-check
import { el, setText } from '../dom.js';

/** @typedef {import('./guests.js').Guest} Guest */

/**
 * Whether it is this page's to say: the patient's about everybody, the doctor's about an admin alone.
 *
 * @param {Guest} guest @param {string[]|undefined} seats of an admin those it is about @param {boolean} isDoctor
 */
export function mine(guest, seats, isDoctor) {
  return guest.kind === 'admin' ? seats?.includes(isDoctor ? 'practitioner' : 'patient') === true : !isDoctor;
}

/**
 * The patient's consent, and to an admin the doctor's: one question for each who wants to come in, one at a time, who
 * they are and as what. There is no way past it but an answer; what was said can be changed in the list of people.
 */
export class Ask {
  /** @type {string} the seat asked about; empty for none */ #about = '';
  /** @type {Set<string>} answered on this page, and not told back yet */ #answered = new Set();

  /** @param {import('../view.js').Page} page @param {(guest: string, agreed: boolean) => boolean} tell */
  constructor(page, tell) {
    this.page = page;
    this.tell = tell;
    this.dialog = /** @type {HTMLDialogElement} */ (el('guest-ask'));
    this.dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.dialog.addEventListener('close', () => {
      if (this.#about && /^(yes|no)$/.test(this.dialog.returnValue)) this.answer(this.#about, this.dialog.returnValue === 'yes');
      this.#about = '';
    });
  }

  /** @param {Guest[]} guests */
  consider(guests) {
    const asked = (/** @type {Guest} */ guest) => guest.standing === 'asked' && mine(guest, guest.asked, this.page.session.room.isDoctor);
    for (const guest of guests) if (!asked(guest)) this.#answered.delete(guest.id);
    const waiting = guests.filter((guest) => asked(guest) && !this.#answered.has(guest.id));
    if (waiting.some((guest) => guest.id === this.#about)) return;
    this.close();
    if (waiting.length > 0) this.#show(waiting[0]);
  }

  /** @param {string} guest @param {boolean} agreed */
  answer(guest, agreed) {
    if (this.tell(guest, agreed)) this.#answered.add(guest);
  }

  close() {
    this.#about = '';
    if (this.dialog.open) this.dialog.close('');
  }

  /** @param {Guest} guest */
  #show(guest) {
    const { words } = this.page;
    const values = { ...this.page.values(), guest: guest.name, kind: words.say(`guests.kind.${guest.kind}`), reason: guest.reason ?? '' };
    const key = guest.kind === 'admin' ? 'guests.ask.admin' : 'guests.ask';
    setText(el('guest-ask-title'), words.say(`${key}.title`, values));
    setText(el('guest-ask-text'), words.say(`${key}.text`, values));
    this.#about = guest.id;
    this.dialog.returnValue = '';
    this.dialog.showModal();
  }
}
