// @ts-check
/** @typedef {'keepWaiting'|'acceptDelay'|'extend'|'hold'} Wish */

/**
 * What the two may ask about the time of their visit. What it changes comes back as a `timing` frame, to both.
 *
 * Event: `change`.
 */
export class TimeWishes extends EventTarget {
  /** on its way to the server */ asking = false;
  /** @type {Wish|''} the one that the server did not do */ failed = '';

  /** @param {import('./api.js').Api} api */
  constructor(api) {
    super();
    this.api = api;
  }

  /** @param {Wish} wish @param {string} [reason] of a hold @returns {Promise<boolean>} whether the server did it */
  async ask(wish, reason = '') {
    if (this.asking) return false;
    this.#become(true, '');
    try {
      await this.api[wish](reason);
      this.#become(false, '');
      return true;
    } catch {
      this.#become(false, wish);
      return false;
    }
  }

  /** @param {boolean} asking @param {Wish|''} failed */
  #become(asking, failed) {
    this.asking = asking;
    this.failed = failed;
    this.dispatchEvent(new Event('change'));
  }
}
