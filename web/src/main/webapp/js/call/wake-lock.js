// @ts-check
/** Keeps a phone's screen awake during the visit, where the browser can. */
export class WakeLock {
  #wanted = false;
  /** @type {any} */ #lock = null;

  constructor() {
    // Browsers drop the lock with the tab out of sight; it has to be asked for again.
    document.addEventListener('visibilitychange', () => this.#ask());
  }

  /** @param {boolean} wanted */
  want(wanted) {
    if (this.#wanted === wanted) return;
    this.#wanted = wanted;
    if (wanted) this.#ask();
    else this.#lock?.release().catch(() => {});
  }

  async #ask() {
    if (!this.#wanted || document.visibilityState !== 'visible') return;
    this.#lock = await /** @type {any} */ (navigator).wakeLock?.request('screen').catch(() => null);
  }
}
