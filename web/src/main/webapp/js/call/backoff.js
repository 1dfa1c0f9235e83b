// @ts-check
/** How long to wait before the next attempt: doubling, capped, with jitter so that a crowd does not return at once. */
export class Backoff {
  /**
   * @param {{firstMillis?: number, capMillis?: number, random?: () => number}} [options] random yields [0, 1)
   */
  constructor({ firstMillis = 250, capMillis = 2500, random = Math.random } = {}) {
    this.firstMillis = firstMillis;
    this.capMillis = capMillis;
    this.random = random;
    this.attempts = 0;
  }

  /** @returns {number} milliseconds, between half of the step and the whole of it */
  next() {
    const step = Math.min(this.capMillis, this.firstMillis * 2 ** Math.min(this.attempts, 16));
    this.attempts += 1;
    return Math.round(step / 2 + (step / 2) * this.random());
  }

  reset() {
    this.attempts = 0;
  }
}
