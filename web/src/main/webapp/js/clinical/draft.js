// @ts-check
/**
 * A draft that saves itself: some time after the last key, one save at a time, from the revision that was seen. What is
 * not saved yet lies in the memory of the tab, so that a reload or a lost connection loses nothing that was typed.
 */

const AFTER_TYPING = 1200;
const AFTER_TROUBLE = 5000;

/** Refusals that trying again does not change: somebody else was there. */
const CHANGED = ['note-changed', 'note-signed', 'stale', 'prescription-signed'];

/** @typedef {{text: string, revision: number}} Kept */

export class Draft {
  #text;
  #timer = 0;
  /** @type {Promise<void> | null} */
  #saving = null;
  #stopped = false;

  /**
   * @param {{text: string, revision: number, save: (text: string, revision: number) => Promise<Kept>,
   *   tell: (state: string, detail?: any) => void, memory: Storage, key: string,
   *   clock?: {setTimeout: (work: () => void, millis: number) => any, clearTimeout: (id: any) => void}}} parts
   */
  constructor({ text, revision, save, tell, memory, key, clock = globalThis }) {
    this.savedText = text;
    this.revision = revision;
    this.#text = text;
    this.save = save;
    this.tell = tell;
    this.memory = memory;
    this.key = key;
    this.clock = clock;
  }

  /** What was typed last time and not saved, if anything: it is what counts now, and is saved. @returns {string} */
  recover() {
    const left = read(this.memory, this.key);
    if (left && left.text !== this.savedText) {
      this.#text = left.text;
      // against the revision that its writer saw: had somebody written since, the server says so
      this.revision = left.revision;
      this.#later(0);
    } else {
      forget(this.memory, this.key);
    }
    return this.#text;
  }

  get unsaved() {
    return this.#text !== this.savedText;
  }

  /** @param {string} text */
  typed(text) {
    this.#text = text;
    if (!this.unsaved) {
      return;
    }
    remember(this.memory, this.key, { text, revision: this.revision });
    this.tell('unsaved');
    this.#later(AFTER_TYPING);
  }

  /** Saves what is not saved, now; resolves once it is, or cannot be. */
  async flush() {
    this.clock.clearTimeout(this.#timer);
    await this.#saving;
    if (this.unsaved && !this.#stopped) {
      await this.#saveNow();
    }
  }

  /** Goes on from what somebody else wrote. @param {Kept} theirs @param {boolean} mine whether one's own text stands */
  settle(theirs, mine) {
    this.#stopped = false;
    this.revision = theirs.revision;
    this.savedText = theirs.text;
    if (!mine) {
      this.#text = theirs.text;
      forget(this.memory, this.key);
      this.tell('saved');
      return this.#text;
    }
    remember(this.memory, this.key, { text: this.#text, revision: this.revision });
    this.#later(0);
    return this.#text;
  }

  #later(/** @type {number} */ millis) {
    if (this.#stopped) {
      return;
    }
    this.clock.clearTimeout(this.#timer);
    this.#timer = this.clock.setTimeout(() => {
      this.flush();
    }, millis);
  }

  #saveNow() {
    const text = this.#text;
    this.tell('saving');
    this.#saving = this.save(text, this.revision)
      .then((kept) => this.#kept(text, kept))
      .catch((refusal) => this.#refused(refusal))
      .finally(() => {
        this.#saving = null;
      });
    return this.#saving;
  }

  #kept(/** @type {string} */ text, /** @type {Kept} */ kept) {
    this.savedText = text;
    this.revision = kept.revision;
    if (this.unsaved) {
      remember(this.memory, this.key, { text: this.#text, revision: this.revision });
      this.#later(AFTER_TYPING);
      return;
    }
    forget(this.memory, this.key);
    this.tell('saved');
  }

  #refused(/** @type {any} */ refusal) {
    if (CHANGED.includes(refusal?.reason)) {
      this.#stopped = true;
      this.tell('conflict', refusal);
      return;
    }
    const passing = refusal?.reason === 'unreachable';
    this.tell(passing ? 'offline' : refusal?.reason === 'signed-out' ? 'signed-out' : 'failed', refusal);
    if (passing) {
      this.#later(AFTER_TROUBLE);
    }
  }
}

/** @param {Storage} memory @param {string} key @returns {Kept | null} */
function read(memory, key) {
  try {
    const left = JSON.parse(memory.getItem(key) ?? 'null');
    return typeof left?.text === 'string' && Number.isInteger(left?.revision) ? left : null;
  } catch {
    return null;
  }
}

/** @param {Storage} memory @param {string} key @param {Kept} kept */
function remember(memory, key, kept) {
  try {
    memory.setItem(key, JSON.stringify(kept));
  } catch {
    // a tab without memory still saves to the server
  }
}

/** @param {Storage} memory @param {string} key */
function forget(memory, key) {
  try {
    memory.removeItem(key);
  } catch {
    // see above
  }
}
