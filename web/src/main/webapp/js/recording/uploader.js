// @ts-check
/** @typedef {import('./chunk-store.js').ChunkStore} ChunkStore */
/** @typedef {import('./chunk-store.js').Chunk} Chunk */
/** @typedef {import('./chunk-store.js').Take} Take */
/** @typedef {'ok'|'offline'|'full'|'storage'|'gap'|'signed-out'} UploadState */

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10000;
const ANSWER_WITHIN = 20000;

/** Refusals after which nothing of the recording is wanted here any more. */
const OVER = new Set(['recording-not-agreed', 'not-found', 'not-yours', 'recording-off']);
/** Refusals after which the rest of the take can't follow. */
const BROKEN = new Set(['chunk-gap', 'chunk-differs', 'take-closed', 'chunk-size']);
/** @type {Record<string, UploadState>} */
const WAITING = { 'recording-disk-full': 'full', 'recording-storage': 'storage' };

/**
 * Brings chunks to the server, each take's in order and each until it is acknowledged; closes takes that have ended.
 * Event: `change` when its state changed.
 */
export class Uploader extends EventTarget {
  /** @type {UploadState} */ state = 'ok';
  /** chunks that wait in this browser are being sent */ busy = false;
  #again = false;
  #wait = FIRST_WAIT;
  #timer = 0;
  /** the take being recorded: it ends by the page's word alone */ #current = '';

  /**
   * @param {object} options
   * @param {string} options.url of the visit's recordings
   * @param {ChunkStore} options.store
   * @param {() => Promise<Take[]>} [options.takes] those to bring; without it all of the store's
   * @param {typeof fetch} [options.http]
   * @param {(act: () => void, millis: number) => number} [options.later]
   */
  constructor({ url, store, takes = () => store.takes(), http = (...request) => fetch(...request), later = (act, millis) => Number(setTimeout(act, millis)) }) {
    super();
    this.url = url;
    this.store = store;
    this.takes = takes;
    this.http = http;
    this.later = later;
    globalThis.addEventListener?.('online', () => this.kick());
  }

  /** Asks for the next take. @param {string} recording @param {string} mediaType @returns {Promise<number>} its number */
  async begin(recording, mediaType) {
    const answer = await this.#send('POST', `/${recording}/takes`, { json: { mediaType } });
    if (!answer.ok) throw new Error(await reasonOf(answer));
    const { number } = await answer.json();
    this.#current = `${recording}/${number}`;
    await this.store.begin(recording, number);
    return number;
  }

  /** @param {string} recording @param {number} take @param {number} millis */
  async ended(recording, take, millis) {
    await this.store.change(recording, take, { ended: true, millis });
    if (this.#current === `${recording}/${take}`) this.#current = '';
    this.kick();
  }

  /** Something may be there to send. */
  kick() {
    clearTimeout(this.#timer);
    if (this.busy) {
      this.#again = true;
      return;
    }
    this.busy = true;
    this.#run().finally(() => {
      this.busy = false;
      if (this.#again) {
        this.#again = false;
        this.kick();
      } else {
        this.dispatchEvent(new Event('change'));
      }
    });
  }

  async #run() {
    for (const take of await this.takes()) {
      if (!(await this.#take(take))) return;
    }
  }

  /** @param {Take} take @returns {Promise<boolean>} whether to go on with the next */
  async #take(take) {
    const path = `/${take.recording}/takes/${take.take}`;
    for (let chunk = await this.store.first(take.recording, take.take); chunk; chunk = await this.store.first(take.recording, take.take)) {
      const { body, sha256, place } = chunk;
      const reason = await this.#try('PUT', `${path}/chunks/${place}`, { body, headers: { 'X-Content-SHA256': sha256 } });
      if (reason === '') await this.store.remove(chunk);
      else return this.#refused(take, reason);
    }
    if (this.#current === `${take.recording}/${take.take}`) return true;
    return this.#close(take);
  }

  /** @param {Take} known as it stood when the round began: pieces may have been made since */
  async #close(known) {
    const take = (await this.store.take(known.recording, known.take)) ?? known;
    const json = { chunks: take.made, millis: Math.round(take.millis), lost: take.lost };
    const reason = await this.#try('POST', `/${take.recording}/takes/${take.take}/close`, { json });
    if (reason === 'chunk-missing') {
      this.#become('gap');
      await this.store.change(take.recording, take.take, { lost: true });
      this.#again = true;
      return true;
    }
    if (reason && !OVER.has(reason) && !reason.startsWith('chunk') && reason !== 'not-understood') return this.#refused(take, reason);
    await this.store.forget(take.recording, take.take);
    return true;
  }

  /** @param {Take} take @param {string} reason */
  async #refused(take, reason) {
    if (OVER.has(reason)) {
      await this.store.clear(take.recording);
      return true;
    }
    if (BROKEN.has(reason)) {
      this.#become('gap');
      await this.#dropRest(take);
      return true;
    }
    this.#become(WAITING[reason] ?? (reason === 'signed-out' ? 'signed-out' : 'offline'));
    this.#timer = this.later(() => this.kick(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    return false;
  }

  /** What follows a hole can't be played: the take keeps what came before it. @param {Take} take */
  async #dropRest(take) {
    for (let chunk = await this.store.first(take.recording, take.take); chunk; chunk = await this.store.first(take.recording, take.take)) await this.store.remove(chunk);
    await this.store.change(take.recording, take.take, { lost: true });
    this.dispatchEvent(new CustomEvent('hole', { detail: { recording: take.recording, take: take.take } }));
  }

  /** @returns {Promise<string>} empty when it was done, else why not */
  async #try(/** @type {string} */ method, /** @type {string} */ path, /** @type {any} */ content) {
    try {
      const answer = await this.#send(method, path, content);
      if (!answer.ok) return reasonOf(answer);
    } catch {
      return 'unreachable';
    }
    this.#wait = FIRST_WAIT;
    if (this.state !== 'gap') this.#become('ok');
    return '';
  }

  /** @param {string} method @param {string} path @param {{json?: any, body?: any, headers?: Record<string, string>}} content */
  #send(method, path, { json, body, headers }) {
    return this.http(this.url + path, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout?.(ANSWER_WITHIN),
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        'Content-Type': json ? 'application/json' : 'application/octet-stream',
        ...headers,
      },
      body: json ? JSON.stringify(json) : body,
    });
  }

  /** @param {UploadState} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Response} answer */
async function reasonOf(answer) {
  if (answer.status === 401 || answer.type === 'opaqueredirect') return 'signed-out';
  const problem = await answer.json().catch(() => ({}));
  return typeof problem.reason === 'string' ? problem.reason : 'unreachable';
}
