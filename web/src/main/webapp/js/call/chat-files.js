// @ts-check
import { Refusal, refusalOf } from './api.js';

/** @typedef {Omit<import('./chat-log.js').Line, 'from'>} Arrived */

const LARGEST = 10 * 1024 * 1024;
const TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];
const ARRIVES_WITHIN = 120000;

/** Files of the conversation go over REST, by the rule of joining. */
export class ChatFiles {
  /** @param {string} visitUrl @param {typeof fetch} [http] */
  constructor(visitUrl, http = (...request) => fetch(...request)) {
    this.base = `${visitUrl}/chat/files`;
    this.http = http;
  }

  /** @param {string} id of the file @returns {string} where it is fetched */
  address(id) {
    return `${this.base}/${encodeURIComponent(id)}`;
  }

  /** @param {string} id our name for the message; sent again under it, it is kept once @param {File} file
   *  @returns {Promise<Arrived>} */
  async send(id, file) {
    const reason = refusedFile(file);
    if (reason) throw new Refusal(reason, { final: true });
    /** @type {Response} */
    let response;
    try {
      response = await this.http(this.address(id), {
        method: 'PUT',
        credentials: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout?.(ARRIVES_WITHIN),
        headers: {
          Accept: 'application/json, application/problem+json',
          'X-Requested-With': 'XMLHttpRequest',
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name.replace(/\p{Surrogate}/gu, '\uFFFD')),
        },
        body: file,
      });
    } catch {
      throw new Refusal('unreachable');
    }
    if (response.ok) return response.json();
    throw await refusalOf(response);
  }
}

/** What the server would say anyway, said before minutes of sending. @param {{size: number, type: string}} file @returns {string} */
export function refusedFile({ size, type }) {
  if (size === 0) return 'file-empty';
  if (size > LARGEST) return 'file-too-large';
  return type && !TYPES.includes(type) ? 'file-type' : '';
}
