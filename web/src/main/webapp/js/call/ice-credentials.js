// @ts-check
/** @typedef {import('./signaling.js').Frame} Frame */
/** @typedef {import('./peer-connection.js').IceServers} IceServers */

const ANSWER_WITHIN = 2000;
const FRESH = 5000;
const USABLE_UNTIL_BEFORE = 60000;
const RENEWED_BEFORE = 120000;
const SHORTEST_WAIT = 5000;
const LIFE_UNKNOWN = 300000;

/**
 * The relay's addresses and our credentials for it, which live for minutes. New ones are asked for before they expire and
 * before a new way is looked for: a restart with old ones is refused by the relay.
 *
 * Event: `renewed` {moved} when others are here; moved: which ways may be used has changed.
 */
export class IceCredentials extends EventTarget {
  /** @type {IceServers|null} */ servers = null;
  #at = -Infinity;
  #until = -Infinity;
  #timer = 0;
  /** @type {Array<() => void>} */ #awaited = [];

  /**
   * @param {(frame: Frame) => boolean} send
   * @param {() => number} [now] milliseconds that only go forward
   */
  constructor(send, now = () => performance.now()) {
    super();
    this.send = send;
    this.now = now;
  }

  /** @returns {boolean} whether a connection can still be built with them */
  get usable() {
    return this.servers !== null && this.now() < this.#until - USABLE_UNTIL_BEFORE;
  }

  /** @param {Frame} frame ice-servers @param {number} serverNow epoch milliseconds by the server's clock */
  take({ iceServers, policy, expiresAt }, serverNow) {
    const moved = this.servers !== null && this.servers.policy !== policy;
    const life = Date.parse(expiresAt) - serverNow;
    this.servers = { iceServers, policy };
    this.#at = this.now();
    this.#until = this.#at + (life > 0 ? life : LIFE_UNKNOWN);
    clearTimeout(this.#timer);
    const wait = Math.max(SHORTEST_WAIT, this.#until - this.#at - RENEWED_BEFORE);
    this.#timer = /** @type {any} */ (setTimeout(() => this.#renew(), wait));
    for (const tell of this.#awaited.splice(0)) tell();
    this.dispatchEvent(new CustomEvent('renewed', { detail: { moved } }));
  }

  ask() {
    return this.send({ type: 'ice-servers' });
  }

  /** Waits for new ones, but not for long: without the server the old ones have to do. */
  async refresh() {
    if (this.now() - this.#at < FRESH) return;
    if (!this.ask()) return;
    await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN);
      this.#awaited.push(() => {
        clearTimeout(timer);
        resolve(undefined);
      });
    });
  }

  forget() {
    clearTimeout(this.#timer);
    this.servers = null;
    this.#at = this.#until = -Infinity;
  }

  /** Where the socket is away for the moment it is tried again; a page that returns gets new ones anyway. */
  #renew() {
    this.ask();
    this.#timer = /** @type {any} */ (setTimeout(() => this.#renew(), SHORTEST_WAIT));
  }
}
