// @ts-check
/** @typedef {import('./signaling.js').Frame} Frame */

/** Text must stay legible; few frames a second are enough for what people show. */
const WANTED = Object.freeze({ video: { frameRate: { max: 15 } }, audio: false });

/**
 * One's own screen in place of the camera's picture, by turns that the server gives: see `screen` in the protocol.
 *
 * Event: `change`. `by` is the seat whose screen is shown; `problem` is a key below `share.` that the person should
 * read, empty for none.
 */
export class ScreenShare extends EventTarget {
  /** @type {'off'|'choosing'|'asking'|'on'} */ state = 'off';
  /** @type {string|null} */ by = null;
  problem = '';
  /** @type {MediaStreamTrack|null} */ #track = null;
  /** @type {string} this page's seat */ #self = '';
  /** @type {number|null} */ #otherInstance = null;
  /** an end that could not be said yet */ #owed = false;

  /**
   * @param {object} parts
   * @param {(frame: Frame) => boolean} parts.send
   * @param {import('./outgoing.js').Outgoing} parts.outgoing
   * @param {MediaDevices|undefined} [parts.media]
   */
  constructor({ send, outgoing, media = globalThis.navigator?.mediaDevices }) {
    super();
    this.send = send;
    this.outgoing = outgoing;
    this.media = media;
  }

  /** Phones and tablets can't. */
  get possible() {
    return typeof this.media?.getDisplayMedia === 'function';
  }

  get byOther() {
    return this.by !== null && this.by !== this.#self;
  }

  /** To be called from a click or a key: browsers ask only then. */
  async start() {
    if (this.state !== 'off' || !this.possible) return;
    this.problem = '';
    this.#changed();
    if (this.byOther) {
      this.#drop('taken');
      return;
    }
    this.#become('choosing');
    try {
      const stream = await /** @type {MediaDevices} */ (this.media).getDisplayMedia(WANTED);
      this.#chosen(stream.getVideoTracks()[0]);
    } catch (error) {
      this.#drop(causeOf(/** @type {Error} */ (error)));
    }
  }

  stop() {
    if (!this.#track) return;
    this.#drop('');
    this.#owed = !this.send({ type: 'screen', on: false });
  }

  /** @param {Frame} frame */
  receive(frame) {
    switch (frame.type) {
      case 'welcome':
        this.#welcome(frame);
        break;
      case 'screen':
        this.#turn(frame.by);
        break;
      case 'other-arrived':
        if (this.#otherInstance !== frame.instance) this.#forgetOther();
        this.#otherInstance = frame.instance;
        break;
      case 'other-left':
        this.#forgetOther();
        break;
      case 'error':
        if (frame.code === 'not-now' && frame.detail === 'screen') this.#drop('taken');
        break;
      default:
    }
  }

  /** The visit is over for this page. */
  end() {
    this.by = null;
    this.#owed = false;
    if (this.#track) this.#drop('');
  }

  /** The server may have forgotten, or not have heard. @param {Frame} frame */
  #welcome(frame) {
    this.#self = frame.self.id;
    this.#otherInstance = frame.other.instance;
    this.by = null;
    if (this.#track) this.#ask();
    else if (this.#owed) this.#owed = !this.send({ type: 'screen', on: false });
  }

  /** @param {MediaStreamTrack} track */
  #chosen(track) {
    track.contentHint = 'detail';
    // The browser's own "Stop sharing", or the window that was shown is gone.
    track.onended = () => this.stop();
    this.#track = track;
    this.#ask();
  }

  #ask() {
    if (this.state !== 'on') this.#become('asking');
    const said = this.send({ type: 'screen', on: true });
    if (!said && this.state !== 'on') this.#drop('offline');
  }

  /** @param {string|null} by */
  #turn(by) {
    this.by = by;
    if (this.#track && by === this.#self) {
      if (this.state !== 'on') this.outgoing.showScreen(this.#track);
      this.#become('on');
    } else if (this.#track && by !== null) {
      this.#drop('taken');
    } else {
      this.#changed();
    }
  }

  #forgetOther() {
    if (!this.byOther) return;
    this.by = null;
    this.#changed();
  }

  /** @param {string} problem */
  #drop(problem) {
    const track = this.#track;
    this.#track = null;
    this.problem = problem;
    if (track) {
      track.onended = null;
      this.outgoing.showScreen(null);
      track.stop();
    }
    if (this.by === this.#self) this.by = null;
    this.#become('off');
  }

  /** @param {ScreenShare['state']} state */
  #become(state) {
    this.state = state;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Error} error @returns {string} closing the browser's question is no problem */
function causeOf(error) {
  if (error.name === 'NotAllowedError') return /system/i.test(error.message) ? 'system' : '';
  return 'failed';
}
