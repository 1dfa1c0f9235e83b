// @ts-check
const LONGEST = 600000;

/**
 * How long the person looked at "Connecting": from the last thing they or the other had to do to the first picture,
 * or to the first sound when no picture follows.
 */
export class SetupClock {
  #startedAt = 0;
  /** @type {number|null} */ #soundAt = null;
  /** @type {number|null} whole milliseconds; null until measured, then for good */ millis = null;

  /** @param {() => number} [now] milliseconds */
  constructor(now = () => performance.now()) {
    this.now = now;
  }

  start() {
    this.#startedAt = this.now();
    this.#soundAt = null;
  }

  sound() {
    this.#soundAt ??= this.now();
  }

  /** @returns {boolean} true the first time, when there is something new to report */
  picture() {
    return this.#stop(this.now());
  }

  /** No picture has come for long: the sound was it. @returns {boolean} as picture() */
  soundOnly() {
    return this.#soundAt !== null && this.#stop(this.#soundAt);
  }

  /** @param {number} at */
  #stop(at) {
    if (this.millis !== null) return false;
    this.millis = Math.min(LONGEST, Math.max(0, Math.round(at - this.#startedAt)));
    return true;
  }
}
