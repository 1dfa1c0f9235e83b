// @ts-check
/** The conversation as this page knows it, and what it still has to say. No socket, no DOM, no clock of its own. */

/** @typedef {{id: string, name: string, type: string, size: number}} SentFile */
/** @typedef {{from: string, id: string, sequence: number, at: string, text?: string, file?: SentFile}} Line */
/** @typedef {'sending'|'failed'} Standing */
/** @typedef {{id: string, text?: string, file?: File, standing: Standing, reason?: string}} Unsent */

export class ChatLog {
  /** @type {Map<number, Line>} by place */ #lines = new Map();
  /** up to this place nothing is missing */ whole = 0;
  /** the highest place that we have heard of */ last = 0;
  /** @type {Unsent[]} in the order in which they were written */ unsent = [];

  /** @param {string} self our seat */
  constructor(self = '') {
    this.self = self;
  }

  /** @returns {Line[]} what is known, in order */
  get lines() {
    return [...this.#lines.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** @returns {boolean} whether something was said that we don't know */
  get lacks() {
    return this.last > this.whole;
  }

  /** @param {import('./signaling.js').Frame} frame `chat`, `chat-ack` or `chat-page` */
  receive(frame) {
    if (frame.type === 'chat') this.#learn(/** @type {any} */ (frame));
    if (frame.type === 'chat-ack') this.#kept(frame.id, frame.sequence, frame.at);
    if (frame.type === 'chat-page') {
      frame.messages.forEach((/** @type {Line} */ line) => this.#learn(line));
      this.last = Math.max(this.last, frame.last);
    }
  }

  /** @param {Unsent} message */
  write(message) {
    if (!this.unsent.some(({ id }) => id === message.id)) this.unsent.push(message);
  }

  /** A file of ours has arrived. @param {Line} line */
  arrived(line) {
    this.#learn(line);
  }

  /** @param {string} id @param {Standing} standing @param {string} [reason] */
  mark(id, standing, reason) {
    this.unsent = this.unsent.map((each) => (each.id === id ? { ...each, standing, reason } : each));
  }

  /** Gives one up that was not sent. @param {string} id */
  drop(id) {
    this.unsent = this.unsent.filter((each) => each.id !== id);
  }

  /** @returns {Unsent|null} the text to be sent now: one at a time, so that they keep their order */
  get due() {
    return this.unsent.find(({ text, standing }) => text !== undefined && standing === 'sending') ?? null;
  }

  /** @param {number} read the place up to which the person has read @returns {number} */
  unread(read) {
    return this.lines.filter(({ from, sequence }) => from !== this.self && sequence > read).length;
  }

  /** @param {string} id @param {number} sequence @param {string} at */
  #kept(id, sequence, at) {
    const text = this.unsent.find((each) => each.id === id)?.text;
    if (text !== undefined) this.#learn({ from: this.self, id, sequence, at, text });
  }

  /** @param {Line} line */
  #learn(line) {
    if (!this.#lines.has(line.sequence)) this.#lines.set(line.sequence, line);
    while (this.#lines.has(this.whole + 1)) this.whole += 1;
    this.last = Math.max(this.last, line.sequence);
    if (line.from === this.self) this.drop(line.id);
  }
}
