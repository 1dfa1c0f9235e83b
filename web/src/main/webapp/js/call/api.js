// @ts-check
/** The few calls of the REST interface that this page needs. */

/** @typedef {{ticket: string, socket: string, role: string, selfName: string, otherName: string, startsAt: string, visitEnd: string}} JoinGrant */
/** @typedef {'COMPLETED'|'TECHNICAL'|'BY_PHONE'|'NOT_ATTENDED'|'RESCHEDULE'} FinishOutcome */

const ANSWER_WITHIN = 10000;

/** Why the server did not do it. `final`: asking again is of no use. */
export class Refusal extends Error {
  /** @param {string} reason a code of ours: `signed-out`, `unreachable`, `server`, `too-many`, or the problem's reason
   *  @param {{final?: boolean, retryAfterMillis?: number}} [more] */
  constructor(reason, { final = false, retryAfterMillis = 0 } = {}) {
    super(reason);
    this.reason = reason;
    this.final = final;
    this.retryAfterMillis = retryAfterMillis;
  }
}

export class Api {
  /** @param {string} base such as /televisit/api/v1 @param {string} visit the appointment's public id
   *  @param {typeof fetch} [http] */
  constructor(base, visit, http = (...request) => fetch(...request)) {
    this.base = base;
    this.visitUrl = `${base}/appointments/${encodeURIComponent(visit)}`;
    this.http = http;
  }

  /** @returns {Promise<JoinGrant>} */
  join() {
    return this.ask('POST', '/join', {});
  }

  /** @param {FinishOutcome} outcome @returns {Promise<any>} the summary */
  finish(outcome) {
    return this.ask('POST', '/finish', { outcome });
  }

  /** What was left for the visit; the doctor also reads how the birth date compares. @returns {Promise<any>} */
  preparation() {
    return this.ask('GET', '/preparation');
  }

  /** The patient leaves place, number and agreement. @param {{place: string, callBackNumber: string, agreedVersion?: string}} left */
  prepare(left) {
    return this.ask('POST', '/preparation', left);
  }

  /** @param {string} birthDate ISO 8601; the answer never says whether it was right */
  typeBirthDate(birthDate) {
    return this.ask('POST', '/birth-date', { birthDate });
  }

  /** The doctor rings the patient in their open pages. */
  ring() {
    return this.ask('POST', '/ring', {});
  }

  /** The line before the door. @returns {Promise<any>} */
  waiting() {
    return this.ask('GET', '/waiting');
  }

  reopen() {
    return this.ask('POST', '/reopen', {});
  }

  /** The patient waits, however late the doctor is. */
  keepWaiting() {
    return this.ask('POST', '/keep-waiting', {});
  }

  /** The patient waits for a start that moved far. */
  acceptDelay() {
    return this.ask('POST', '/accept-delay', {});
  }

  /** Five minutes more. */
  extend() {
    return this.ask('POST', '/extend', {});
  }

  /** No rule ends the visit from now on. @param {string} reason */
  hold(reason) {
    return this.ask('POST', '/hold', { reason });
  }

  /** Ten seconds of the connection, for the visit's record. @param {object} line */
  quality(line) {
    return this.ask('POST', '/quality', line);
  }

  /** Through the hospital's relay alone, or any way. @param {boolean} relayOnly */
  route(relayOnly) {
    return this.ask('POST', '/route', { relayOnly });
  }

  /** @returns {Promise<any>} */
  summary() {
    return this.ask('GET', '/summary');
  }

  /** Says that somebody is there; what is answered does not matter. */
  stillThere() {
    return this.#sent('GET', `${this.base}/me/sign-in`);
  }

  /** @param {'GET'|'POST'} method @param {string} path of the visit @param {object} [body] */
  ask(method, path, body) {
    return this.#sent(method, this.visitUrl + path, body);
  }

  /** @param {'GET'|'POST'} method @param {string} url @param {object} [body] */
  async #sent(method, url, body) {
    /** @type {Response} */
    let response;
    try {
      response = await this.http(url, {
        method,
        credentials: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout?.(ANSWER_WITHIN),
        // X-Requested-With: a session that ran out answers 401 instead of leading to the sign-in page.
        headers: {
          Accept: 'application/json, application/problem+json',
          'X-Requested-With': 'XMLHttpRequest',
          ...(body && { 'Content-Type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      });
    } catch {
      throw new Refusal('unreachable');
    }
    if (response.ok) return response.status === 204 ? {} : response.json();
    throw await refusalOf(response);
  }
}

/** @param {Response} response @returns {Promise<Refusal>} */
export async function refusalOf(response) {
  if (response.status === 401 || response.type === 'opaqueredirect') return new Refusal('signed-out', { final: true });
  if (response.status === 429) {
    const seconds = Number(response.headers.get('Retry-After')) || 5;
    return new Refusal('too-many', { retryAfterMillis: seconds * 1000 });
  }
  const problem = await response.json().catch(() => ({}));
  // Only our own application gives reasons. A bare 404 or 503 is a server on its way down or up again.
  if (response.status >= 500 || typeof problem.reason !== 'string') return new Refusal('server');
  return new Refusal(problem.reason, { final: true });
}

/** @param {string} path of the socket on this host @param {string} [page] @returns {string} its ws or wss address */
export function socketUrlOf(path, page = location.href) {
  const url = new URL(path, page);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
