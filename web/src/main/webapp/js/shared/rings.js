// @ts-check
/**
 * A ring: a small dialog that takes no focus away from who is typing, a sound that comes again, until it is answered
 * here or elsewhere, or has rung long enough.
 */

/** @typedef {{id: string, visit: string, text: string, href: string, lasts: number}} Ring */

const SOUND_EVERY = 2500;

export class Rings {
  /** @type {Ring|null} */ #ring = null;
  #timers = { sound: 0, end: 0 };

  /**
   * @param {{box: HTMLElement, text: HTMLElement, accept: HTMLAnchorElement, decline: HTMLElement}} parts
   * @param {{base: string, sound: () => void, flash: (text: string) => void, calm: () => void,
   *   answer: (id: string, word: 'accept'|'decline') => void}} ways
   */
  constructor(parts, ways) {
    this.parts = parts;
    this.ways = ways;
    parts.accept.addEventListener('click', () => this.#answer('accept'));
    parts.decline.addEventListener('click', () => this.#answer('decline'));
    parts.box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#answer('decline');
    });
  }

  /** @param {Ring} ring */
  show(ring) {
    if (this.#ring?.id === ring.id) return;
    this.#stop();
    this.#ring = ring;
    const { box, text, accept } = this.parts;
    text.textContent = ring.text;
    accept.href = this.ways.base + ring.href;
    accept.target = `televisit-${ring.visit}`;
    box.hidden = false;
    this.ways.flash(ring.text);
    this.ways.sound();
    this.#timers.sound = /** @type {any} */ (setInterval(this.ways.sound, SOUND_EVERY));
    this.#timers.end = /** @type {any} */ (setTimeout(() => this.#stop(), ring.lasts));
  }

  /** Answered elsewhere, or missed. @param {string} id */
  over(id) {
    if (this.#ring?.id === id) this.#stop();
  }

  /** @param {'accept'|'decline'} word */
  #answer(word) {
    if (!this.#ring) return;
    this.ways.answer(this.#ring.id, word);
    this.#stop();
  }

  #stop() {
    this.#ring = null;
    clearInterval(this.#timers.sound);
    clearTimeout(this.#timers.end);
    this.ways.calm();
    this.parts.box.hidden = true;
  }
}

/**
 * @param {Document} document
 * @param {Window & typeof globalThis} window
 * @param {string} base the context path
 * @param {{chime: () => void, flash: {(text: string): void, stop: () => void}}} attention
 * @returns {Rings|null} null on a page without the dialog
 */
export function ringsIn(document, window, base, { chime, flash }) {
  const box = document.getElementById('ring');
  if (!box) return null;
  const part = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  return new Rings(
    { box, text: part('ring-text'), accept: part('ring-accept'), decline: part('ring-decline') },
    { base, sound: chime, flash, calm: flash.stop, answer: (id, word) => tell(window, `${base}/api/v1/rings/${id}/${word}`) },
  );
}

/** What rings already rings on this page too. @param {Window & typeof globalThis} window @param {string} base */
export function ringAgain(window, base) {
  tell(window, `${base}/api/v1/rings/again`);
}

/** @param {Window & typeof globalThis} window @param {string} url */
function tell(window, url) {
  // The page may be gone before the answer is here, and what can't be told ends by itself.
  window.fetch(url, { method: 'POST', keepalive: true, credentials: 'same-origin', redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } })
    .catch(() => {});
}
