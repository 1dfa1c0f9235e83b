// @ts-check
/**
 * What of the conversation outlives a reload of this tab: what the server has not acknowledged, what is being written,
 * how far the person has read. Gone with the tab, and what was sent is gone from here at once.
 */

/** @typedef {{id: string, text: string}} Kept */

export class ChatStore {
  /** @param {string} visit @param {Storage|null} [tab] */
  constructor(visit, tab = session()) {
    this.key = `televisit.chat.${visit}`;
    this.tab = tab;
    /** @type {{unsent: Kept[], draft: string, read: number}} */
    this.kept = { unsent: [], draft: '', read: 0 };
    try {
      const found = JSON.parse(tab?.getItem(this.key) ?? '{}');
      if (Array.isArray(found.unsent)) this.kept.unsent = found.unsent.filter(isMessage);
      if (typeof found.draft === 'string') this.kept.draft = found.draft;
      if (Number.isInteger(found.read)) this.kept.read = found.read;
    } catch {
      // Whatever stood there is not ours.
    }
  }

  get unsent() {
    return this.kept.unsent;
  }

  set unsent(messages) {
    this.#keep({ unsent: messages });
  }

  get draft() {
    return this.kept.draft;
  }

  set draft(text) {
    this.#keep({ draft: text });
  }

  get read() {
    return this.kept.read;
  }

  set read(sequence) {
    this.#keep({ read: sequence });
  }

  /** @param {Partial<ChatStore['kept']>} more */
  #keep(more) {
    this.kept = { ...this.kept, ...more };
    try {
      this.tab?.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Full or forbidden: it stays in memory.
    }
  }
}

/** @param {any} message */
function isMessage(message) {
  return typeof message?.id === 'string' && typeof message.text === 'string';
}

/** @returns {Storage|null} null where the browser forbids it */
function session() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
