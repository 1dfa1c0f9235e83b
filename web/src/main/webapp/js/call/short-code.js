// @ts-check
import { fingerprintsOf } from './certificates.js';
import { Proof } from './proof.js';

/** @typedef {import('./signaling.js').Frame} Frame */

const EARLY_FRAMES = 8;

/**
 * The short code of the present connection; another connection makes another.
 *
 * Event: `change`. `state`: none without a connection, open while it is being made, done, broken, or unable where the
 * browser does not say which certificates are used.
 */
export class ShortCode extends EventTarget {
  /** @type {'none'|'open'|'done'|'broken'|'unable'} */ state = 'none';
  /** @type {number[]|null} */ code = null;
  /** @type {Proof|null} */ #proof = null;
  /** @type {string|null} */ #connection = null;
  /** @type {Frame[]} the other may be connected a moment earlier */ #early = [];

  /** @param {import('./call-session.js').CallSession} session */
  constructor(session) {
    super();
    this.session = session;
    session.link.addEventListener('state', () => this.#follow());
    session.signaling.addEventListener('frame', (event) => this.#receive(/** @type {CustomEvent} */ (event).detail.frame));
  }

  async #follow() {
    const { link, room } = this.session;
    if (this.#connection && link.wanted !== this.#connection) this.#show(null, 'none');
    const { pc, wanted } = link;
    if (!link.connected || !pc || !wanted || wanted === this.#connection) return;
    this.#show(wanted, 'open');
    const prints = await fingerprintsOf(pc).catch(() => null);
    if (this.#connection !== wanted) return;
    if (!prints) {
      this.#show(wanted, 'unable');
      return;
    }
    const { own, other } = prints;
    const fingerprints = room.isDoctor ? { practitioner: own, patient: other } : { practitioner: other, patient: own };
    const proof = new Proof({ connection: wanted, role: room.role, fingerprints, send: (frame) => this.session.signaling.send(frame) });
    proof.addEventListener('change', () => {
      if (this.#proof === proof) this.#show(wanted, proof.state, proof.code);
    });
    this.#proof = proof;
    for (const frame of this.#early.splice(0)) if (frame.connection === wanted) proof.receive(frame);
  }

  /** @param {Frame} frame */
  #receive(frame) {
    if (frame.type === 'other-arrived' || frame.type === 'welcome') this.#proof?.repeat();
    if (frame.type !== 'proof-commit' && frame.type !== 'proof-reveal') return;
    if (this.#proof && frame.connection === this.#connection) this.#proof.receive(frame);
    else this.#early = [...this.#early, frame].slice(-EARLY_FRAMES);
  }

  /** @param {string|null} connection @param {ShortCode['state']} state @param {number[]|null} [code] */
  #show(connection, state, code = null) {
    if (connection !== this.#connection) this.#proof = null;
    this.#connection = connection;
    this.state = state;
    this.code = code;
    this.dispatchEvent(new Event('change'));
  }
}
