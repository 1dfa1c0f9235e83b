// @ts-check
/** What passes at the door before the patient is let in: what they leave, what they type, the line, the doctor's look. */

/**
 * @typedef {object} DoorFacts what the server knew when the page was asked for
 * @property {string} asked the version of the telehealth text asked for now
 * @property {string} agreement that text
 * @property {string} emergency what to do in an emergency
 * @property {string} place @property {string} number suggestions, or what was left
 * @property {boolean} left whether place, number and agreement are there
 * @property {boolean} typed whether a birth date is
 * @property {string} check the doctor's: not-typed, unknown, matches, differs; empty for the patient
 * @property {string} birthDate the doctor's: what was typed, ISO 8601; else empty
 */

/** @typedef {{before: number, doctor: 'here'|'with-another'|'away', minutes?: number, message?: string}} Line */
/** @typedef {{place: string, number: string, agreed: boolean, birthDate: string}} Filled */

const REFRESH_MILLIS = 15000;

/** Event: `change` whenever something to be shown changed. */
export class Door extends EventTarget {
  /** why the last try was refused; empty for none */ problem = '';
  busy = false;
  /** the patient puts right what they left */ changing = false;
  /** @type {Line|null} */ line = null;
  /** the doctor has been told that the birth date does not match, and is asked once more */ insisting = false;
  /** what became of the last ring of the patient; empty before */ rung = '';
  #timer = 0;

  /** @param {import('./api.js').Api} api @param {DoorFacts} facts @param {boolean} doctor */
  constructor(api, facts, doctor) {
    super();
    this.api = api;
    this.doctor = doctor;
    this.facts = { ...facts };
  }

  /** Whether nothing is to be asked any more before joining. */
  get open() {
    return this.doctor || (this.facts.left && this.facts.typed);
  }

  /** @param {Filled} filled @returns {Promise<boolean>} whether all of it was taken */
  async save({ place, number, agreed, birthDate }) {
    if (this.busy) return false;
    const { facts } = this;
    this.busy = true;
    this.problem = '';
    this.#changed();
    try {
      if (!facts.left || this.changing) {
        const known = await this.api.prepare({ place, callBackNumber: number, ...((agreed || facts.left) && { agreedVersion: facts.asked }) });
        Object.assign(facts, { left: true, place: known.place, number: known.callBackNumber });
      }
      if (birthDate) {
        await this.api.typeBirthDate(birthDate);
        facts.typed = true;
      } else if (!facts.typed) {
        throw { reason: 'birth-date-invalid' };
      }
      this.changing = false;
    } catch (refusal) {
      this.problem = /** @type {any} */ (refusal).reason ?? 'server';
      // Three tries are enough: from here on the doctor asks.
      if (this.problem === 'tries-spent') facts.typed = true;
    }
    this.busy = false;
    this.#changed();
    return this.problem === '';
  }

  change() {
    this.changing = true;
    this.#changed();
  }

  /** Reads again what stands at the door. */
  async refresh() {
    try {
      if (this.doctor) {
        const known = await this.api.preparation();
        Object.assign(this.facts, {
          left: known.place !== undefined, place: known.place ?? '', number: known.callBackNumber ?? '',
          check: known.birthDateCheck ?? 'not-typed', birthDate: known.typedBirthDate ?? '',
        });
        if (this.facts.check === 'matches') this.insisting = false;
      } else {
        this.line = await this.api.waiting();
      }
    } catch {
      return; // what is shown stays; the next look is soon
    }
    this.#changed();
  }

  /** The doctor's click on Admit: one is enough when the birth date matches. @param {(anyway: boolean) => void} admit */
  admit(admit) {
    const sure = this.facts.check === 'matches' || this.facts.check === '';
    if (sure || this.insisting) {
      admit(this.insisting);
    } else {
      this.insisting = true;
      this.#changed();
    }
  }

  /** @param {import('./signaling.js').Frame} frame */
  hear(frame) {
    if (frame.type === 'error' && frame.code === 'not-confirmed') this.insisting = true;
    if (frame.type === 'ring' && this.doctor && frame.rung === 'patient') {
      this.rung = frame.state;
      this.#changed();
    }
    if (frame.type === 'door' || frame.code === 'not-confirmed' || (this.doctor && frame.type === 'other-arrived')) this.refresh();
  }

  /** The doctor rings the patient. */
  async ring() {
    try {
      await this.api.ring();
      this.rung = 'ringing';
    } catch (refusal) {
      this.rung = 'failed';
    }
    this.#changed();
  }

  /** Looks again and again while somebody waits. @param {boolean} waiting */
  watch(waiting) {
    if (waiting === (this.#timer !== 0)) return;
    clearInterval(this.#timer);
    this.#timer = waiting ? /** @type {any} */ (setInterval(() => this.refresh(), REFRESH_MILLIS)) : 0;
    if (waiting) this.refresh();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
