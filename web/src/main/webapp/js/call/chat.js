// @ts-check
import { ChatLog } from './chat-log.js';

/** @typedef {import('./signaling.js').Frame} Frame */

const ANSWER_WITHIN = 8000;
const AGAIN_AFTER = 2000;
const TRIES = 3;
const FRAMES = new Set(['chat', 'chat-ack', 'chat-page']);

/**
 * Leads the conversation over the socket: what is written stays until the server has it, what was missed is asked for.
 *
 * Events: `change` · `heard` {count} when the other has written.
 */
export class Chat extends EventTarget {
  log = new ChatLog();
  /** @type {string|null} the id that waits for its answer */ #asked = null;
  #tries = 0;
  #heard = 0;
  /** @type {any} */ #timer = 0;
  /** @type {any} */ #asking = 0;

  /**
   * @param {object} parts
   * @param {import('./signaling.js').Signaling} parts.signaling
   * @param {import('./chat-files.js').ChatFiles} parts.files
   * @param {import('./chat-store.js').ChatStore} parts.store
   * @param {() => string} [parts.newId]
   * @param {(task: () => void, millis: number) => any} [parts.later]
   * @param {(timer: any) => void} [parts.never]
   */
  constructor({ signaling, files, store, newId = randomId, later = setTimeout.bind(globalThis), never = clearTimeout.bind(globalThis) }) {
    super();
    this.signaling = signaling;
    this.files = files;
    this.store = store;
    this.newId = newId;
    this.later = later;
    this.never = never;
    for (const message of store.unsent) this.log.write({ ...message, standing: 'sending' });
    signaling.addEventListener('frame', (event) => this.#frame(/** @type {CustomEvent} */ (event).detail.frame));
    signaling.addEventListener('state', () => this.#lineChanged());
  }

  get unread() {
    return this.log.unread(this.store.read);
  }

  /** The person has all before their eyes. */
  seen() {
    if (this.log.last > this.store.read) this.store.read = this.log.last;
    this.#changed();
  }

  /** @param {string} text */
  write(text) {
    this.log.write({ id: this.newId(), text, standing: 'sending' });
    this.#pump();
    this.#changed();
  }

  /** @param {File} file */
  handOver(file) {
    const id = this.newId();
    this.log.write({ id, file, standing: 'sending' });
    return this.#upload(id, file);
  }

  /** @param {string} id */
  tryAgain(id) {
    this.log.mark(id, 'sending');
    const file = this.log.unsent.find((each) => each.id === id)?.file;
    if (file) this.#upload(id, file);
    else this.#pump();
    this.#changed();
  }

  /** @param {string} id */
  giveUp(id) {
    this.log.drop(id);
    this.#changed();
  }

  /** @param {string} id @param {File} file */
  async #upload(id, file) {
    this.#changed();
    try {
      this.log.arrived({ from: this.log.self, ...(await this.files.send(id, file)) });
    } catch (problem) {
      this.log.mark(id, 'failed', /** @type {any} */ (problem).reason ?? 'server');
    }
    this.#changed();
  }

  /** @param {Frame} frame */
  #frame(frame) {
    if (frame.type === 'welcome') {
      this.log.self = frame.self.id;
      this.#ask();
      this.#pump();
    } else if (frame.type === 'error') {
      this.#refused(frame);
    } else if (FRAMES.has(frame.type)) {
      this.#received(frame);
    }
  }

  /** @param {Frame} frame */
  #received(frame) {
    this.log.receive(frame);
    // A visit that was moved has a new call, whose conversation begins at 1 again.
    if (frame.type === 'chat-page' && frame.last < this.store.read) this.store.read = 0;
    const empty = frame.type === 'chat-page' && frame.messages.length === 0;
    if (this.log.lacks && !empty) this.#ask();
    if (this.#asked && !this.log.unsent.some(({ id }) => id === this.#asked)) this.#settled();
    const before = Math.max(this.#heard, this.store.read);
    const count = this.log.unread(before);
    if (count > 0) this.dispatchEvent(new CustomEvent('heard', { detail: { count } }));
    this.#heard = this.log.last;
    this.#changed();
  }

  #ask() {
    this.never(this.#asking);
    this.signaling.send({ type: 'chat-since', sequence: this.log.whole });
  }

  /** Sends the next when nothing waits for its answer. */
  #pump() {
    const { due } = this.log;
    if (!due || this.#asked) return;
    if (!this.signaling.send({ type: 'chat', id: due.id, text: due.text })) return;
    this.#asked = due.id;
    this.#wait(ANSWER_WITHIN);
  }

  /** @param {Frame} frame */
  #refused({ code, detail }) {
    if (detail === 'chat-since') {
      this.never(this.#asking);
      this.#asking = this.later(() => this.#ask(), AGAIN_AFTER);
    } else if (['chat', 'text', 'id'].includes(detail) && this.#asked) {
      if (code === 'too-fast' || code === 'unavailable') this.#wait(AGAIN_AFTER);
      else this.#failed();
    }
  }

  /** Then sends it again: the server keeps it once, however often it comes. @param {number} millis */
  #wait(millis) {
    this.never(this.#timer);
    this.#timer = this.later(() => {
      this.#tries += 1;
      if (this.#tries >= TRIES) {
        this.#failed();
        return;
      }
      this.#asked = null;
      this.#pump();
    }, millis);
  }

  #failed() {
    if (this.#asked) this.log.mark(this.#asked, 'failed');
    this.#settled();
    this.#changed();
  }

  #settled() {
    this.never(this.#timer);
    this.#asked = null;
    this.#tries = 0;
    this.#pump();
  }

  /** What was under way over the old socket may or may not have arrived: `welcome` sends it again. */
  #lineChanged() {
    if (this.signaling.state !== 'open') {
      this.never(this.#timer);
      this.never(this.#asking);
      this.#asked = null;
      this.#tries = 0;
    }
    this.#changed();
  }

  #changed() {
    this.store.unsent = this.log.unsent.filter(({ text }) => text !== undefined).map(({ id, text }) => ({ id, text: text ?? '' }));
    this.dispatchEvent(new Event('change'));
  }
}

/** 120 random bits. randomUUID is not to be had on pages without protection. */
function randomId() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(15)))).replaceAll('+', '-').replaceAll('/', '_');
}
