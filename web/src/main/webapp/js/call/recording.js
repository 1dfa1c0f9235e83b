// @ts-check
/** @typedef {import('./signaling.js').Frame} Frame */
/** @typedef {import('./view.js').Page} Page */
/** @typedef {'ask'|'pause'|'resume'|'stop'|'agree'|'decline'|'withdraw'} RecordingAct */
/** @typedef {{enabled: boolean, text: string, language: string, title: string, body: string}} RecordingFacts */
/** @typedef {{follow: (recording: Recording) => void, open: () => void}} RecordingPart */

const LIVE = new Set(['asked', 'recording', 'paused']);
const READ_FIRST = new Set(['ask', 'agree', 'decline']);

/**
 * What this page knows of the visit's recording, from the server's frames alone. All that shows and makes it is loaded
 * when there is something to show: most visits are never recorded.
 */
export class Recording {
  id = '';
  /** @type {string} a state of docs/state-machines.md in lower case; empty while nobody has asked */ state = '';
  reason = '';
  /** @type {string[]} seats that have not decided */ asked = [];
  /** @type {string[]} seats that do not agree */ declined = [];
  /** @type {string[]} seats that agree: whom the doctor's page may record */ agreed = [];
  /** @type {number|null} epoch milliseconds */ startedAt = null;
  /** the server would not do what was wished last */ refused = false;
  self = '';
  /** @type {Promise<RecordingPart>|null} */ #part = null;

  /**
   * @param {object} options
   * @param {RecordingFacts} options.facts
   * @param {(frame: Frame) => boolean} options.send
   * @param {() => Promise<RecordingPart>} options.load
   */
  constructor({ facts, send, load }) {
    this.facts = facts;
    this.send = send;
    this.load = load;
  }

  get live() {
    return LIVE.has(this.state);
  }

  /** Whether this page's person is asked and has not decided. */
  get asksMe() {
    return this.live && this.asked.includes(this.self);
  }

  /** Whether this page's person has said no and is still here. */
  get declinedByMe() {
    return this.live && this.declined.includes(this.self);
  }

  /** @param {Frame} frame */
  hear(frame) {
    if (frame.type === 'welcome') this.self = frame.self.id;
    else if (frame.type === 'recording') this.#take(frame);
    else if (frame.type === 'error' && frame.detail === 'recording') this.#tell({ refused: true });
  }

  /** @param {Frame} frame */
  #take(frame) {
    const known = this.live || LIVE.has(frame.state);
    this.id = frame.id;
    this.asked = frame.asked;
    this.declined = frame.declined;
    this.agreed = frame.agreed;
    this.reason = frame.reason ?? '';
    this.startedAt = frame.startedAt ? Date.parse(frame.startedAt) : null;
    this.state = frame.state;
    if (known) this.#tell({ refused: false });
  }

  /** @param {{refused: boolean}} how */
  #tell({ refused }) {
    this.refused = refused;
    this.part().then((part) => part.follow(this));
  }

  /** This page is out of the room, for good or not: it hears nothing more, and makes nothing more. @param {boolean} finished */
  callOver(finished) {
    if (!this.live) return;
    this.state = finished ? 'stopped' : 'paused';
    this.reason = finished ? '' : 'away';
    this.asked = this.declined = this.agreed = [];
    this.#tell({ refused: false });
  }

  /** A guest waits again: how it stands is not for them, and what they knew may be so no longer. */
  forget() {
    if (!this.live) return;
    this.state = this.reason = '';
    this.asked = this.declined = this.agreed = [];
    this.#tell({ refused: false });
  }

  /** @param {RecordingAct} act */
  wish(act) {
    const { text, language } = this.facts;
    this.refused = false;
    return this.send({ type: 'recording', act, ...(READ_FIRST.has(act) && { text, language }) });
  }

  /** The person pressed the sign, or wants to record. */
  open() {
    this.part().then((part) => part.open());
  }

  part() {
    this.#part ??= this.load();
    return this.#part;
  }
}
