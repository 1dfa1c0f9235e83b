// @ts-check
/** What the check asks of the server. */

/** @typedef {import('./verdict.js').Facts} Facts */
/** @typedef {{id: string, iceServers: RTCIceServer[]}} Grant */

const ANSWER_WITHIN = 10000;

export class CheckApi {
  /** @param {string} base such as /televisit/api/v1 @param {string} visit public id @param {typeof fetch} [http] */
  constructor(base, visit, http = (...request) => fetch(...request)) {
    this.base = base;
    this.visit = visit;
    this.http = http;
  }

  /** @returns {Promise<Grant>} a relay to try; rejects with the reason as its message */
  begin() {
    return this.#post(`/appointments/${encodeURIComponent(this.visit)}/device-check`, {});
  }

  /** @param {string} check @param {Facts} facts */
  report(check, facts) {
    return this.#post(`/device-checks/${encodeURIComponent(check)}`, facts);
  }

  /** @param {string} path @param {object} body */
  async #post(path, body) {
    const response = await this.http(this.base + path, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout?.(ANSWER_WITHIN),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Error('unreachable');
    });
    if (response.ok) return response.json();
    if (response.status === 401 || response.type === 'opaqueredirect') throw new Error('signed-out');
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.reason ?? 'server');
  }
}
