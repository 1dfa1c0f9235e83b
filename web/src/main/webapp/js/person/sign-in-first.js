// @ts-check
/**
 * Dialogs whose button does something grave: it is pressed for real once the sign-in is recent enough. If it is not, a
 * window asks for another, and what was typed goes on its way when that is done.
 */
import { ask } from '../clinical/ask.js';
import { openStepUp, whenProven } from '../shared/step-up.js';

class SignInFirst {
  #passes = false;
  #asking = false;

  /** @param {Window} window @param {HTMLElement} dialog @param {typeof ask} http */
  constructor(window, dialog, http) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-step-up="${name}"]`));
    this.window = window;
    this.http = http;
    this.button = dialog.dataset.signInFirst ?? '';
    this.root = window.document.body.dataset.path ?? '';
    this.panel = part('panel');
    this.open = part('open');
    this.state = part('state');
    // on its way down, before the button hears of it
    dialog.addEventListener('click', (event) => this.#pressed(event), true);
    this.open.addEventListener('click', () => this.#confirm());
  }

  /** @param {Event} event */
  #pressed(event) {
    if (this.#passes || /** @type {Element} */ (event.target).closest('button')?.id !== this.button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.#asking) void this.#ask();
  }

  async #ask() {
    this.#asking = true;
    this.#say('');
    // without an answer the server decides, and says what to do
    const { recent } = await this.http(`${this.root}/api/v1/me/sign-in`, 'GET').catch(() => ({ recent: true }));
    this.#asking = false;
    if (recent) {
      this.#goOn();
    } else {
      this.panel.hidden = false;
      this.open.focus();
    }
  }

  #confirm() {
    this.#say(openStepUp(this.window, this.root) ? '' : this.panel.dataset.blocked);
  }

  /** The reader has signed in anew. */
  proven() {
    if (!this.panel.hidden) this.#goOn();
  }

  #goOn() {
    this.panel.hidden = true;
    this.#passes = true;
    // each answer of the server brings another button of the same name
    this.window.document.getElementById(this.button)?.click();
    this.#passes = false;
  }

  /** @param {string} [words] */
  #say(words) {
    this.state.textContent = words ?? '';
  }
}

/**
 * @param {Window} window
 * @param {HTMLElement} dialog says in `data-sign-in-first` which button it is
 * @param {typeof ask} [http]
 * @returns {() => void} to be called once the sign-in is recent
 */
export function signInFirst(window, dialog, http = ask) {
  const first = new SignInFirst(window, dialog, http);
  return () => first.proven();
}

if (typeof document !== 'undefined') {
  for (const dialog of document.querySelectorAll('[data-sign-in-first]')) {
    whenProven(signInFirst(window, /** @type {HTMLElement} */ (dialog)));
  }
}
