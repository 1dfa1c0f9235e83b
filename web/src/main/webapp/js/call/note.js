// @ts-check
import { say } from './announcer.js';
import { el, setText, show } from './dom.js';

const SHOWN_MILLIS = 12000;

/** One sentence over the call that something has changed or was not possible; it goes by itself. */
export class Note {
  #timer = 0;

  /** @param {import('./words.js').Words} words */
  constructor(words) {
    this.words = words;
  }

  /** @param {string} key @param {import('./words.js').Values} [values] */
  tell(key, values) {
    const text = this.words.say(key, values);
    setText(el('call-note'), text);
    show(el('call-note'), true);
    say(text, 'assertive');
    clearTimeout(this.#timer);
    this.#timer = /** @type {any} */ (setTimeout(() => show(el('call-note'), false), SHOWN_MILLIS));
  }
}
