// @ts-check
const PATIENCE = 6000;

/**
 * What to make of a relay that does not let us in. The browser goes on waiting for ever, so there is a clock of our own:
 * the first refusal may be about credentials that have just expired, so new ones are tried once; the second one, or
 * silence for a while, is trouble. A place on any relay ends it.
 *
 * Events: `restart` look again with new credentials · `trouble`.
 */
export class RelayRefusal extends EventTarget {
  /** whether a relay has refused us since one took us */ refused = false;
  #tried = false;
  #timer = 0;

  /** @param {number} [patienceMillis] */
  constructor(patienceMillis = PATIENCE) {
    super();
    this.patienceMillis = patienceMillis;
  }

  /** A relay said no. Each of its addresses may say it. */
  refusal() {
    if (this.refused) return;
    this.refused = true;
    if (!this.#tried) {
      this.#tried = true;
      this.#later(() => {
        this.refused = false;
        this.dispatchEvent(new Event('restart'));
        this.#later(() => this.refused && this.dispatchEvent(new Event('trouble')));
      }, this.patienceMillis / 4);
    }
  }

  /** @param {string} kind of a candidate of ours: host, srflx or relay */
  gathered(kind) {
    if (kind !== 'relay') return;
    this.refused = this.#tried = false;
    this.stop();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {() => void} task @param {number} [millis] */
  #later(task, millis = this.patienceMillis) {
    clearTimeout(this.#timer);
    this.#timer = /** @type {any} */ (setTimeout(task, millis));
  }
}
