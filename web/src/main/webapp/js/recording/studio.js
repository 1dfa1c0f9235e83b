// @ts-check
import { Composer } from './composer.js';
import { bestType } from './media-types.js';

/** @typedef {import('./uploader.js').Uploader} Uploader */
/** @typedef {import('./chunk-store.js').ChunkStore} ChunkStore */

/** What a crash costs at most is a little more than this. */
const CHUNK_MILLIS = 2000;
const BITS = { videoBitsPerSecond: 1200000, audioBitsPerSecond: 64000 };
const AGAIN_AFTER = 3000;
/** So long a take waits for the pictures of those whose camera is on; what is said meanwhile is not in it. */
const PICTURES_WITHIN = 3000;
const LOOK_EVERY = 50;

/**
 * Records while the server says that everybody agrees: each stretch without a pause, and with as many people, is a take.
 * Event: `change` when `problem` changed: `unsupported`, `failed` or empty.
 */
export class Studio extends EventTarget {
  problem = '';
  #wanted = '';
  /** @type {{recording: string, number: number, recorder: MediaRecorder, composer: Composer, begun: number, place: number, people: number, work: Promise<void>, thrown: boolean}|null} */
  #take = null;
  /** @type {Promise<void>} */ #turn = Promise.resolve();

  /**
   * @param {object} parts
   * @param {Uploader} parts.uploader
   * @param {ChunkStore} parts.store
   * @param {() => import('./composer.js').Shown[]} parts.people
   * @param {() => number} parts.now monotonic milliseconds
   * @param {(people: () => import('./composer.js').Shown[]) => Composer} [parts.compose]
   * @param {(millis: number) => Promise<void>} [parts.pause]
   */
  constructor({ uploader, store, people, now, compose = (shown) => new Composer(shown), pause = passed }) {
    super();
    this.uploader = uploader;
    this.store = store;
    this.people = people;
    this.now = now;
    this.compose = compose;
    this.pause = pause;
    uploader.addEventListener('hole', (event) => this.#hole(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {{id: string, state: string}} recording */
  follow({ id, state }) {
    const wanted = state === 'recording' ? id : '';
    if (state === 'deleted') this.#throwAway(id);
    if (wanted === this.#wanted) {
      if (wanted) this.#turn = this.#turn.then(() => this.#regroup()).catch(() => this.#fail());
      return;
    }
    this.#wanted = wanted;
    this.#turn = this.#turn.then(() => this.#bringAbout()).catch(() => this.#fail());
  }

  /** Somebody who agrees has come or gone: there are as many places as people, so what follows is another take. */
  async #regroup() {
    if (!this.#take || this.#take.people === this.people().length) return;
    await this.#end();
    await this.#bringAbout();
  }

  async #bringAbout() {
    if (this.#take && this.#take.recording !== this.#wanted) await this.#end();
    if (!this.#wanted) this.#tell('');
    else if (!this.#take) await this.#begin(this.#wanted);
  }

  /** @param {string} recording */
  async #begin(recording) {
    const type = bestType();
    if (!type) return this.#tell('unsupported');
    const people = this.people().length;
    const composer = this.compose(this.people);
    try {
      await this.#pictures(composer, recording);
      if (this.#wanted !== recording) return composer.end();
      const number = await this.uploader.begin(recording, type);
      if (this.#wanted === recording) return this.#record(recording, number, { composer, people }, type);
      composer.end();
      await this.uploader.ended(recording, number, 0);
    } catch (failure) {
      composer.end();
      throw failure;
    }
  }

  /** Until all are seen whose camera is on, or as long as it may take, or nobody wants it any more. @param {Composer} composer @param {string} recording */
  async #pictures(composer, recording) {
    const until = this.now() + PICTURES_WITHIN;
    while (this.#wanted === recording && !composer.allSeen && this.now() < until) await this.pause(LOOK_EVERY);
  }

  /** @param {string} recording @param {number} number @param {{composer: Composer, people: number}} picture @param {string} type */
  #record(recording, number, { composer, people }, type) {
    const recorder = new MediaRecorder(composer.stream, { mimeType: type, ...BITS, .../** @type {any} */ ({ videoKeyFrameIntervalDuration: 1000 }) });
    const take = { recording, number, recorder, composer, begun: this.now(), place: 0, people, work: Promise.resolve(), thrown: false };
    recorder.ondataavailable = ({ data }) => {
      take.work = take.work.then(() => this.#keep(take, data)).catch(() => this.#fail());
    };
    recorder.onerror = () => this.#fail();
    recorder.start(CHUNK_MILLIS);
    this.#take = take;
    this.#tell('');
  }

  /** @param {any} take @param {Blob} data */
  async #keep(take, data) {
    if (take.thrown || data.size === 0) return;
    const body = await data.arrayBuffer();
    const sha256 = hex(await crypto.subtle.digest('SHA-256', body));
    if (take.thrown) return;
    const millis = this.now() - take.begun;
    await this.store.add({ recording: take.recording, take: take.number, place: take.place++, sha256, body }, millis);
    if (take.thrown) await this.store.clear(take.recording);
    else this.uploader.kick();
  }

  async #end() {
    const take = this.#take;
    if (!take) return;
    this.#take = null;
    const millis = this.now() - take.begun;
    await stopped(take.recorder);
    await take.work;
    take.composer.end();
    if (!take.thrown) await this.uploader.ended(take.recording, take.number, millis);
  }

  /** Nobody agrees any more: nothing of it stays in this browser. @param {string} recording */
  #throwAway(recording) {
    if (this.#take?.recording === recording) this.#take.thrown = true;
    this.#turn = this.#turn.then(() => this.store.clear(recording)).catch(() => {});
  }

  /** A hole that nothing can fill: what follows is another take. @param {{recording: string, take: number}} hole */
  #hole({ recording, take }) {
    if (this.#take?.recording !== recording || this.#take.number !== take) return;
    this.#turn = this.#turn.then(() => this.#end()).then(() => this.#bringAbout()).catch(() => this.#fail());
  }

  #fail() {
    this.#tell('failed');
    setTimeout(() => {
      this.#turn = this.#turn.then(() => this.#bringAbout()).catch(() => this.#fail());
    }, AGAIN_AFTER);
  }

  /** @param {string} problem */
  #tell(problem) {
    if (this.problem === problem) return;
    this.problem = problem;
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {MediaRecorder} recorder resolves after its last data */
function stopped(recorder) {
  return new Promise((resolve) => {
    if (recorder.state === 'inactive') return resolve(undefined);
    recorder.onstop = () => resolve(undefined);
    recorder.stop();
  });
}

/** @param {number} millis @returns {Promise<void>} */
function passed(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

/** @param {ArrayBuffer} bytes */
function hex(bytes) {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
