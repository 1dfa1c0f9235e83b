// @ts-check
import { Refusal, refusalOf } from '../call/api.js';

/** @typedef {{name: string, kind: string, with: string, opensAt: string, refusal?: string, recorded?: boolean}} Invitation */

/** What a guest's page asks of the server: the secret of its link goes in the body, never in an address. */
export class GuestApi {
  /**
   * @param {string} base such as /televisit/api/v1 @param {string} secret @param {typeof fetch} [http]
   * @param {boolean} [admin] whether the page is an admin's, whose sign-in goes along
   */
  constructor(base, secret, http = (...request) => fetch(...request), admin = false) {
    this.base = base;
    this.admin = admin;
    this.secret = secret;
    this.http = http;
  }

  /** @returns {Promise<Invitation>} */
  invitation() {
    return this.#ask('invitation');
  }

  /** @returns {Promise<{ticket: string, socket: string}>} */
  join() {
    return this.#ask('join');
  }

  /** Takes back that the visit was recorded. */
  withdraw() {
    return this.#ask('withdraw');
  }

  /** @param {string} what */
  async #ask(what) {
    /** @type {Response} */
    let response;
    try {
      response = await this.http(`${this.base}/guest/${what}`, {
        method: 'POST',
        credentials: this.admin ? 'same-origin' : 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout?.(10000),
        headers: { 'Accept': 'application/json, application/problem+json', 'Content-Type': 'application/json' },
        body: JSON.stringify({ secret: this.secret }),
      });
    } catch {
      throw new Refusal('unreachable');
    }
    if (response.status === 204) return null;
    if (response.ok) return response.json();
    throw await refusalOf(response);
  }
}
