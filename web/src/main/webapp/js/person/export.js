// @ts-check
/**
 * Taking one's data along: the archive is a plain download, begun once the sign-in is recent enough; if it is not, a
 * window asks for another and the download begins when that is done.
 */
import { ask } from '../clinical/ask.js';
import { openStepUp, whenProven } from '../shared/step-up.js';

class Export {
  #wanted = '';

  /** @param {Window} window @param {typeof ask} http */
  constructor(window, http) {
    this.window = window;
    this.http = http;
    const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (window.document.getElementById(id));
    this.section = part('export');
    this.stepUp = part('export-step-up');
    this.open = part('export-step-up-open');
    this.state = part('export-state');
    this.root = window.document.body.dataset.path ?? '';
    this.section.addEventListener('click', (event) => this.#pressed(event));
    // opened by the press of a button, so that no browser holds it back
    this.open.addEventListener('click', () => this.#confirm());
  }

  /** @param {Event} event */
  async #pressed(event) {
    const link = /** @type {HTMLElement} */ (event.target).closest('a[data-export]');
    if (!link) {
      return;
    }
    event.preventDefault();
    this.#wanted = link.getAttribute('href') ?? '';
    this.#say('');
    try {
      const signIn = await this.http(`${this.root}/api/v1/me/sign-in`, 'GET');
      if (signIn.recent) {
        this.#begin();
      } else {
        this.stepUp.hidden = false;
        this.open.focus();
      }
    } catch (/** @type {any} */ refusal) {
      this.#say(refusal.words || this.section.dataset.failed);
    }
  }

  #confirm() {
    if (!openStepUp(this.window, this.root)) {
      this.#say(this.section.dataset.blocked);
    }
  }

  #begin() {
    this.stepUp.hidden = true;
    this.#say(this.section.dataset.begun);
    this.window.location.assign(this.#wanted);
  }

  /** The reader has signed in anew: what waited for it begins. */
  proven() {
    if (!this.stepUp.hidden) {
      this.#begin();
    }
  }

  /** @param {string} [words] */
  #say(words) {
    this.state.textContent = words ?? '';
  }
}

/** @param {Window} window @param {typeof ask} [http] @returns {() => void} to be called once the sign-in is recent */
export function offerExport(window, http = ask) {
  const offered = new Export(window, http);
  return () => offered.proven();
}

if (typeof document !== 'undefined' && document.getElementById('export')) {
  whenProven(offerExport(window));
}
