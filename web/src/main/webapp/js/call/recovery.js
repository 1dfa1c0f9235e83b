// @ts-check
/** When to look for a new way. Pure policy over the connection's state; the owner does what the events ask. */

/**
 * @typedef {object} Patience
 * @property {number} establishMillis
 * @property {number} disconnectedMillis
 * @property {number} failedMillis
 * @property {number[]} betweenRestartsMillis
 * @property {number} restartsUntilTrouble
 * @property {number} restartsUntilTroubleAgain
 */

/** Of the impolite side, which restarts. @type {Readonly<Patience>} */
export const PATIENCE = Object.freeze({
  establishMillis: 15000, // ICE that stays "new" never fails by itself
  disconnectedMillis: 2000, // shorter gaps heal by themselves
  failedMillis: 0,
  betweenRestartsMillis: [3000, 5000, 8000, 10000],
  restartsUntilTrouble: 2, // while no way was ever found
  restartsUntilTroubleAgain: 6, // once there was one
});

/**
 * Of the polite side, which steps in only when the other did not. Both notice a broken way at the same time; if both
 * offered, one would have to roll back, and Chromium's video receivers do not survive a rollback (seen in 156).
 * @type {Readonly<Patience>}
 */
export const PATIENCE_OF_THE_POLITE = Object.freeze({
  ...PATIENCE, establishMillis: 20000, disconnectedMillis: 8000, failedMillis: 5000,
});

/**
 * Events: `restart` {reason: 'timeout'|'disconnected'|'failed'} · `trouble` once, when restarts did not help.
 * Restarts go on after trouble: the network may come back at any time.
 */
export class Recovery extends EventTarget {
  #timer = 0;
  #restarts = 0;
  #troubled = false;
  #connectedOnce = false;

  /** @param {Patience} [patience] */
  constructor(patience = PATIENCE) {
    super();
    this.patience = patience;
    this.#await('timeout', this.patience.establishMillis);
  }

  /** @param {RTCPeerConnectionState} state */
  connectionState(state) {
    switch (state) {
      case 'connected':
        this.stop();
        this.#connectedOnce = true;
        this.#restarts = 0;
        this.#troubled = false;
        break;
      case 'disconnected':
        this.#await('disconnected', this.patience.disconnectedMillis);
        break;
      case 'failed':
        this.#await('failed', this.#restarts === 0 ? this.patience.failedMillis : this.#pause());
        break;
      default: // new, connecting: a clock is running already
    }
  }

  /** The other or the socket is back: what was counted before says nothing about now. */
  afresh() {
    this.#restarts = 0;
    this.#troubled = false;
    this.#await('timeout', this.patience.establishMillis);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #pause() {
    const pauses = this.patience.betweenRestartsMillis;
    return pauses[Math.min(this.#restarts, pauses.length) - 1];
  }

  /** @param {'timeout'|'disconnected'|'failed'} reason @param {number} millis */
  #await(reason, millis) {
    clearTimeout(this.#timer);
    this.#timer = /** @type {any} */ (setTimeout(() => this.#restart(reason), millis));
  }

  /** @param {'timeout'|'disconnected'|'failed'} reason */
  #restart(reason) {
    this.#restarts += 1;
    const { restartsUntilTrouble, restartsUntilTroubleAgain } = this.patience;
    if (this.#restarts >= (this.#connectedOnce ? restartsUntilTroubleAgain : restartsUntilTrouble) && !this.#troubled) {
      this.#troubled = true;
      this.dispatchEvent(new Event('trouble'));
    }
    this.#await('timeout', this.patience.establishMillis);
    this.dispatchEvent(new CustomEvent('restart', { detail: { reason } }));
  }
}
