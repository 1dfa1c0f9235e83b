// @ts-check
/**
 * The short code that both sides compare, over the certificates of the real DTLS connection. Who sits in the middle has
 * other certificates on each side and so another code. That they can't try certificates or numbers until the codes
 * happen to agree is what commit and reveal are for: each side binds itself to a random nonce by its hash, knows its
 * certificates by then, and says the nonce only once the other is bound too. See docs/call-page.md.
 */

/** @typedef {import('./signaling.js').Frame} Frame */
/** @typedef {'patient'|'practitioner'} Role */
/** @typedef {Record<Role, string>} Fingerprints of both certificates, such as `sha-256 AB:CD…` */

const NONCE_BYTES = 32;
const CODE_BYTES = 4;

/**
 * One exchange, for one connection. Event: `change`. `state`: open until both nonces are there, then done; broken when
 * what the other said does not fit together, which an honest page never does.
 */
export class Proof extends EventTarget {
  /** @type {'open'|'done'|'broken'} */ state = 'open';
  /** @type {number[]|null} four numbers from 0 to 255 */ code = null;
  /** @type {string|null} the other's */ #commitment = null;
  #own = '';
  #revealed = false;
  /** @type {Promise<void>} */ #turn;

  /**
   * @param {object} parts
   * @param {string} parts.connection
   * @param {Role} parts.role ours
   * @param {Fingerprints} parts.fingerprints
   * @param {(frame: Frame) => unknown} parts.send
   * @param {Uint8Array} [parts.nonce]
   */
  constructor({ connection, role, fingerprints, send, nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES)) }) {
    super();
    this.connection = connection;
    this.role = role;
    this.other = /** @type {Role} */ (role === 'patient' ? 'practitioner' : 'patient');
    this.fingerprints = fingerprints;
    this.nonce = base64url(nonce);
    this.send = send;
    this.#turn = this.#begin();
  }

  /** Once all that was heard so far is dealt with. */
  get settled() {
    return this.#turn;
  }

  async #begin() {
    this.#own = await commitmentOf(this.connection, this.role, this.nonce);
    this.#say('proof-commit', { commitment: this.#own });
  }

  /** One after the other, as they came. @param {Frame} frame */
  receive(frame) {
    this.#turn = this.#turn.then(() => (frame.type === 'proof-commit' ? this.#bound(frame.commitment) : this.#told(frame.nonce)));
    return this.#turn;
  }

  /** The other may have missed what was said: a socket was lost. */
  repeat() {
    this.#turn = this.#turn.then(() => {
      this.#say('proof-commit', { commitment: this.#own });
      if (this.#revealed) this.#say('proof-reveal', { nonce: this.nonce });
    });
    return this.#turn;
  }

  /** @param {string} commitment */
  #bound(commitment) {
    if (this.#commitment !== null) {
      if (this.#commitment !== commitment) this.#become('broken');
      return;
    }
    this.#commitment = commitment;
    this.#revealed = true;
    this.#say('proof-reveal', { nonce: this.nonce });
  }

  /** @param {string} nonce */
  async #told(nonce) {
    if (this.#commitment === null) return; // its commitment was lost; both are repeated
    if ((await commitmentOf(this.connection, this.other, nonce)) !== this.#commitment) {
      this.#become('broken');
      return;
    }
    if (this.state !== 'open') return;
    const nonces = { [this.role]: this.nonce, [this.other]: nonce };
    const { practitioner, patient } = this.fingerprints;
    const hash = await sha256('code', this.connection, practitioner, patient, nonces.practitioner, nonces.patient);
    this.code = [...hash.subarray(0, CODE_BYTES)];
    this.#become('done');
  }

  /** @param {'done'|'broken'} state */
  #become(state) {
    this.state = state;
    if (state === 'broken') this.code = null;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} type @param {object} members */
  #say(type, members) {
    this.send({ type, ...members, connection: this.connection });
  }
}

/** Names its side, so that nobody can hand a page its own commitment back. @param {string} connection @param {Role} role @param {string} nonce */
export async function commitmentOf(connection, role, nonce) {
  return base64url(await sha256('commitment', connection, role, nonce));
}

/** @param {string[]} parts none of which holds a line break */
async function sha256(...parts) {
  const text = ['televisit', ...parts].join('\n');
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
