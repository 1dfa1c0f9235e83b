// @ts-check
import { el, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */

/** Asks the doctor why the visit can't end now. */
export class HoldDialog {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.dialog = /** @type {HTMLDialogElement} */ (el('hold-dialog'));
    el('hold-form').addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#confirm();
    });
    el('hold-back').addEventListener('click', () => this.dialog.close());
  }

  open() {
    if (this.dialog.open) return;
    setText(el('hold-text'), this.page.words.say('hold.text', this.page.values()));
    show(el('hold-problem'), false);
    this.dialog.showModal();
    el('hold-reason').focus();
  }

  close() {
    if (this.dialog.open) this.dialog.close();
  }

  async #confirm() {
    const reason = el('hold-reason').value.trim();
    const problem = reason ? '' : 'hold.missing';
    if (problem) {
      this.#complain(problem);
      return;
    }
    el('hold-confirm').disabled = true;
    if (await this.page.wishes.ask('hold', reason)) this.close();
    else this.#complain('time.failed');
    el('hold-confirm').disabled = false;
  }

  /** @param {string} key */
  #complain(key) {
    setText(el('hold-problem'), this.page.words.say(key));
    show(el('hold-problem'), true);
    el('hold-reason').focus();
  }
}
