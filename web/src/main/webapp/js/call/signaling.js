// @ts-check
import { Backoff } from './backoff.js';
import { afterClose } from './close-codes.js';

/** @typedef {{type: string, [member: string]: any}} Frame */
/** @typedef {'closed'|'opening'|'open'|'retrying'} SocketState */

const PROTOCOL = 'televisit.v1';
const WELCOME_WITHIN = 4000;
const PING_EVERY = 10000;
const PONG_WITHIN = 4000;
const TRIES_PER_TICKET = 2;
const POLICY_STRIKES = 3;

/**
 * The signalling socket: opened by a ticket, kept alive, reopened with the resume ticket that the server left.
 *
 * Events: `frame` {frame} for what the page must act on · `guest-frame` {frame} for what third parties say or are told of · `state` {state} · `over` {code} when the server ended
 * it for good · `refused` {problem} when no new ticket is to be had. Tickets live in memory only.
 */
export class Signaling extends EventTarget {
  /** @type {WebSocket|null} */ #socket = null;
  /** @type {string|null} */ #ticket = null;
  #triesOfTicket = 0;
  #strikes = 0;
  #stopped = true;
  #lastChance = false;
  #attempt = 0;
  #timers = { welcome: 0, ping: 0, pong: 0, retry: 0 };

  /**
   * @param {object} options
   * @param {string} options.url
   * @param {() => Promise<string>} options.freshTicket asks the server for an entry ticket; rejects with an
   *   error whose `final` is true when asking again is of no use
   * @param {(url: string, protocols: string[]) => WebSocket} [options.makeSocket]
   * @param {Backoff} [options.backoff]
   */
  constructor({ url, freshTicket, makeSocket = (u, p) => new WebSocket(u, p), backoff = new Backoff() }) {
    super();
    this.url = url;
    this.freshTicket = freshTicket;
    this.makeSocket = makeSocket;
    this.backoff = backoff;
    /** @type {SocketState} */
    this.state = 'closed';
  }

  /** @param {string} ticket an entry ticket */
  start(ticket) {
    this.#stopped = false;
    this.#useTicket(ticket);
    this.backoff.reset();
    this.#become('opening');
    this.#open();
  }

  /** Closes for good; with `leave` the server is told that it is on purpose. */
  stop({ leave = false } = {}) {
    if (leave) this.send({ type: 'leave' });
    this.#stopped = true;
    this.#drop(1000);
    this.#become('closed');
  }

  /**
   * @param {Frame} frame
   * @returns {boolean} whether it went out; a frame is never kept for later, negotiation is repeated on return
   */
  send(frame) {
    if (this.state !== 'open' || this.#socket?.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** The network may have changed: ask for a sign of life, or try at once when we were waiting to. */
  hurry(withinMillis = 1500) {
    if (this.#stopped) return;
    if (this.state === 'open') {
      this.#probe(withinMillis);
    } else if (this.state === 'retrying') {
      this.backoff.reset();
      this.#attempt += 1;
      this.#drop(1000);
      this.#open();
    }
  }

  /** Comes in as a new page would, so that both sides begin afresh. Where no ticket is to be had all stays as it is. */
  async renew() {
    const ticket = await this.freshTicket().catch(() => null);
    if (!ticket || this.#stopped) return;
    this.#useTicket(ticket);
    this.#drop(1000);
    this.#become('retrying');
    this.#open();
  }

  async #open() {
    const attempt = ++this.#attempt;
    if (!this.#ticket || this.#triesOfTicket >= TRIES_PER_TICKET) {
      const usable = await this.#renewTicket();
      if (this.#stopped || attempt !== this.#attempt) return;
      if (!usable) return;
    }
    this.#triesOfTicket += 1;
    const socket = this.makeSocket(this.url, [PROTOCOL, `ticket.${this.#ticket}`]);
    this.#socket = socket;
    this.#timer('welcome', WELCOME_WITHIN, () => this.#lost(1006));
    socket.onmessage = (event) => this.#received(event.data);
    socket.onclose = (event) => this.#lost(event.code);
  }

  /** @returns {Promise<boolean>} whether there is a ticket to try */
  async #renewTicket() {
    try {
      this.#useTicket(await this.freshTicket());
      return true;
    } catch (problem) {
      if (this.#stopped) return false;
      if (/** @type {any} */ (problem).final) {
        // A sign-in that ran out must not end a visit: the resume ticket may just have met a dead network.
        if (this.#ticket && !this.#lastChance) {
          this.#lastChance = true;
          this.#triesOfTicket = TRIES_PER_TICKET - 1;
          return true;
        }
        this.dispatchEvent(new CustomEvent('refused', { detail: { problem } }));
        this.stop();
        return false;
      }
      this.#triesOfTicket = 0;
      if (this.#ticket) return true;
      this.#retryLater(/** @type {any} */ (problem).retryAfterMillis);
      return false;
    }
  }

  /** @param {string} text */
  #received(text) {
    clearTimeout(this.#timers.pong);
    /** @type {Frame} */
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    switch (frame.type) {
      case 'pong':
        return;
      case 'resume-ticket':
        this.#useTicket(frame.ticket);
        return;
      case 'welcome':
        clearTimeout(this.#timers.welcome);
        this.backoff.reset();
        this.#lastChance = false;
        this.#become('open');
        this.#schedulePing();
        break;
      default:
    }
    const name = frame.type === 'guests' || frame.from?.startsWith('guest-') ? 'guest-frame' : 'frame';
    this.dispatchEvent(new CustomEvent(name, { detail: { frame } }));
  }

  #schedulePing() {
    this.#timer('ping', PING_EVERY, () => {
      this.#probe(PONG_WITHIN);
      this.#schedulePing();
    });
  }

  /** @param {number} withinMillis */
  #probe(withinMillis) {
    if (!this.send({ type: 'ping' })) return;
    this.#timer('pong', withinMillis, () => this.#lost(4008));
  }

  /** @param {number} code */
  #lost(code) {
    this.#drop(code === 1006 || code === 4008 ? 1000 : 0);
    if (this.#stopped) return;
    const next = afterClose(code);
    if (next === 'over' || (code === 1008 && ++this.#strikes >= POLICY_STRIKES)) {
      this.#stopped = true;
      this.dispatchEvent(new CustomEvent('over', { detail: { code } }));
      this.#become('closed');
      return;
    }
    if (next === 'new-ticket') this.#ticket = null;
    this.#retryLater();
  }

  /** @param {number} [atLeastMillis] */
  #retryLater(atLeastMillis = 0) {
    this.#become('retrying');
    this.#timer('retry', Math.max(atLeastMillis, this.backoff.next()), () => this.#open());
    this.dispatchEvent(new CustomEvent('retry', { detail: { attempts: this.backoff.attempts } }));
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

  /** @param {string} ticket */
  #useTicket(ticket) {
    this.#ticket = ticket;
    this.#triesOfTicket = 0;
  }

  /** @param {SocketState} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: { state } }));
  }

  /** @param {'welcome'|'ping'|'pong'|'retry'} name @param {number} millis @param {() => void} task */
  #timer(name, millis, task) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = /** @type {any} */ (setTimeout(task, millis));
  }
}
