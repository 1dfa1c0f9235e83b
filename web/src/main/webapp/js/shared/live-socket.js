// @ts-check
import { Backoff } from '../call/backoff.js';

/** @typedef {{type: string, [member: string]: any}} Message */
/** @typedef {'closed'|'opening'|'open'|'retrying'|'parked'} LiveState */

const PROTOCOL = 'televisit.v1';
const PING = JSON.stringify({ type: 'ping' });
const PING_EVERY = 30000;
const ANSWER_WITHIN = 8000;
const LEFT = 1000;
const EVICTED = 4003;
const CROWDED = 4005;

/**
 * The socket over which a page hears of news: each opening takes a fresh ticket, a lost one comes back by itself.
 *
 * Events: `message` {message} · `open` {again} once news come in, `again` when some may have been missed · `over` when
 * the server will not have this page any more. A page that newer ones have crowded out is parked until {@link hurry}.
 */
export class LiveSocket extends EventTarget {
  /** @type {WebSocket|null} */ #socket = null;
  #attempt = 0;
  #opened = 0;
  #timers = { retry: 0, ping: 0, answer: 0 };

  /**
   * @param {object} options
   * @param {() => Promise<{ticket: string, url: string}>} options.freshTicket rejects with an error whose `final` is true
   *   when asking again is of no use
   * @param {(url: string, protocols: string[]) => WebSocket} [options.makeSocket]
   * @param {Backoff} [options.backoff]
   */
  constructor({ freshTicket, makeSocket = (u, p) => new WebSocket(u, p), backoff = new Backoff({ firstMillis: 500, capMillis: 30000 }) }) {
    super();
    this.freshTicket = freshTicket;
    this.makeSocket = makeSocket;
    this.backoff = backoff;
    /** @type {LiveState} */
    this.state = 'closed';
  }

  /** Opens it, or has one that waits try at once; an open one is asked for a sign of life. */
  hurry() {
    if (this.state === 'opening') return;
    if (this.state === 'open') {
      this.#probe();
      return;
    }
    this.backoff.reset();
    this.#open();
  }

  /** Closes it until {@link hurry}. */
  stop() {
    this.#drop(LEFT);
    this.#attempt += 1;
    this.state = 'closed';
  }

  async #open() {
    const attempt = ++this.#attempt;
    this.#drop(0);
    this.state = 'opening';
    let grant;
    try {
      grant = await this.freshTicket();
    } catch (problem) {
      if (attempt !== this.#attempt) return;
      if (/** @type {any} */ (problem).final) this.#end();
      else this.#retry();
      return;
    }
    if (attempt !== this.#attempt) return;
    const socket = this.makeSocket(grant.url, [PROTOCOL, `ticket.${grant.ticket}`]);
    this.#socket = socket;
    this.#timer('answer', ANSWER_WITHIN, () => this.#lost(1006));
    socket.onmessage = (event) => this.#received(event.data);
    socket.onclose = (event) => this.#lost(event.code);
  }

  /** @param {string} text */
  #received(text) {
    clearTimeout(this.#timers.answer);
    /** @type {Message} */
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    if (message.type === 'pong') return;
    if (message.type === 'welcome') {
      this.state = 'open';
      this.backoff.reset();
      this.#pingLater();
      this.dispatchEvent(new CustomEvent('open', { detail: { again: this.#opened++ > 0 } }));
      return;
    }
    this.dispatchEvent(new CustomEvent('message', { detail: { message } }));
  }

  #pingLater() {
    this.#timer('ping', PING_EVERY, () => {
      this.#probe();
      this.#pingLater();
    });
  }

  #probe() {
    if (this.#socket?.readyState !== 1) return;
    this.#socket.send(PING);
    this.#timer('answer', ANSWER_WITHIN, () => this.#lost(1006));
  }

  /** @param {number} code */
  #lost(code) {
    this.#drop(code === 1006 ? LEFT : 0);
    if (code === LEFT || code === EVICTED) {
      this.#end();
    } else if (code === CROWDED) {
      this.state = 'parked';
    } else {
      this.#retry();
    }
  }

  #end() {
    this.state = 'closed';
    this.dispatchEvent(new CustomEvent('over'));
  }

  #retry() {
    this.state = 'retrying';
    this.#timer('retry', this.backoff.next(), () => this.#open());
  }

  /** @param {number} code 0 when the socket is closed already */
  #drop(code) {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    if (code) socket.close(code);
  }

  /** @param {'retry'|'ping'|'answer'} name @param {number} millis @param {() => void} task */
  #timer(name, millis, task) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = /** @type {any} */ (setTimeout(task, millis));
  }
}

/**
 * Asks the server for a ticket.
 *
 * @param {string} base the context path
 * @param {string} page the address of this page
 * @param {typeof fetch} [http]
 * @returns {Promise<{ticket: string, url: string}>}
 */
export async function ticketFor(base, page, http = (...request) => fetch(...request)) {
  const response = await http(`${base}/api/v1/notices/ticket`, {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout?.(ANSWER_WITHIN),
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    const final = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403;
    throw Object.assign(new Error(`no ticket: ${response.status}`), { final });
  }
  const grant = await response.json();
  const url = new URL(grant.socket, page);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return { ticket: grant.ticket, url: url.href };
}
