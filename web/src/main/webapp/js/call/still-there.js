// @ts-check
const EVERY_MILLIS = 4 * 60 * 1000;

/**
 * Whoever asks nothing for a quarter of an hour is taken for gone and signed out. A person in the visit is there, also
 * while they press nothing and no figures of the connection are told: the page says so.
 */
export class StillThere {
  #timer = 0;

  /** @param {{stillThere: () => Promise<unknown>}} api */
  constructor(api) {
    this.api = api;
  }

  /** @param {boolean} inVisit */
  want(inVisit) {
    if (inVisit === (this.#timer !== 0)) return;
    clearInterval(this.#timer);
    // while the server is away there is nobody to tell, and the socket says so to the person
    const tell = () => void this.api.stillThere().catch(() => {});
    this.#timer = inVisit ? /** @type {any} */ (setInterval(tell, EVERY_MILLIS)) : 0;
  }
}
