// @ts-check
import { el, setText, show } from './dom.js';
import { notAttendedFrom } from './notices.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./api.js').FinishOutcome} FinishOutcome */

/** @type {FinishOutcome[]} */
const WITHOUT_A_VISIT = ['TECHNICAL', 'BY_PHONE', 'RESCHEDULE', 'NOT_ATTENDED'];

/** @type {FinishOutcome[]} */
const CUT_OFF = ['COMPLETED', 'BY_PHONE', 'TECHNICAL'];

/** @param {{reason?: string, final?: boolean}} problem */
function whyNot({ reason, final }) {
  if (reason === 'signed-out') return 'signedOut';
  return final === true ? 'refused' : 'failed';
}

/** Asks the doctor once: finish, or what it came to when the two were never connected. */
export class FinishDialog {
  #working = false;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.dialog = /** @type {HTMLDialogElement} */ (el('finish-dialog'));
    el('finish-form').addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#confirm();
    });
    el('finish-back').addEventListener('click', () => this.dialog.close());
    el('finish-choices').addEventListener('change', () => this.#enable());
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
  }

  open() {
    if (this.dialog.open) return;
    const { words } = this.page;
    const base = this.#held ? 'finish' : 'finish.without';
    const values = this.page.values();
    for (const part of ['title', 'text', 'confirm', 'back']) setText(el(`finish-${part}`), words.say(`${base}.${part}`, values));
    this.dialog.dataset.kind = this.#held ? 'visit' : 'without';
    const choices = this.#choices();
    el('finish-choices').replaceChildren(...choices.map((outcome) => this.#choice(outcome)));
    show(el('finish-choices'), choices.length > 0);
    show(el('finish-problem'), false);
    this.#enable();
    this.dialog.showModal();
  }

  close() {
    if (this.dialog.open) this.dialog.close();
  }

  get #held() {
    return this.page.session.room.startedAt !== null;
  }

  /** While the two are connected there is nothing to choose. @returns {FinishOutcome[]} */
  #choices() {
    if (!this.#held) return WITHOUT_A_VISIT;
    return this.page.session.machine.is('connected') ? [] : CUT_OFF;
  }

  /** @param {FinishOutcome} outcome */
  #choice(outcome) {
    const { words } = this.page;
    const values = this.page.values();
    const barred = outcome === 'NOT_ATTENDED' ? this.#barred() : '';
    const label = document.createElement('label');
    label.className = 'choice';
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'outcome', value: outcome, disabled: barred !== '', checked: outcome === 'COMPLETED' });
    input.dataset.testid = `finish-${outcome}`;
    const text = document.createElement('span');
    const title = document.createElement('strong');
    title.textContent = words.say(`finish.${outcome}`, values);
    const hint = document.createElement('span');
    hint.className = 'choice-hint';
    hint.textContent = barred || words.say(`finish.${outcome}.hint`, values);
    text.append(title, hint);
    label.append(input, text);
    return label;
  }

  /** @returns {string} why "did not come" can't be said now; empty when it can */
  #barred() {
    const { words, session, facts, memory } = this.page;
    if (session.room.otherSeen) return words.say('finish.NOT_ATTENDED.present', this.page.values());
    const visitEnd = session.room.visitEnd ?? facts.visitEnd;
    const expectedStart = session.room.timing?.expectedStart ?? facts.expectedStart;
    const from = notAttendedFrom({ expectedStart, firstIn: memory.firstIn, visitEnd, grace: facts.patientGrace });
    if (Date.now() + session.room.clockAhead >= from) return '';
    return words.say('finish.NOT_ATTENDED.early', { ...this.page.values(), time: words.time(from) });
  }

  #enable() {
    el('finish-confirm').disabled = this.#working || !this.#chosen;
  }

  /** @returns {FinishOutcome|null} */
  get #chosen() {
    const choices = el('finish-choices');
    return choices.hidden ? 'COMPLETED' : choices.querySelector('input:checked')?.value ?? null;
  }

  async #confirm() {
    const outcome = this.#chosen;
    if (!outcome || this.#working) return;
    const { words, session, facts } = this.page;
    this.#working = true;
    this.#enable();
    setText(el('finish-confirm'), words.say('finish.working'));
    try {
      await session.finish(outcome);
      this.close();
      if (outcome === 'RESCHEDULE') location.assign(facts.links.reschedule);
    } catch (problem) {
      setText(el('finish-problem'), words.say(`finish.${whyNot(/** @type {any} */ (problem))}`));
      show(el('finish-problem'), true);
    } finally {
      this.#working = false;
      setText(el('finish-confirm'), words.say(this.#held ? 'finish.confirm' : 'finish.without.confirm'));
      this.#enable();
    }
  }
}
