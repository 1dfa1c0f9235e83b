// @ts-check
/**
 * What was recorded and has not arrived yet, in this browser's database; gone as soon as the server has it, and at once
 * when nobody agrees any more. Without a database it lives in memory.
 */
import { remember } from './flags.js';

/** @typedef {{recording: string, take: number, place: number, sha256: string, body: ArrayBuffer}} Chunk */
/** @typedef {{recording: string, take: number, made: number, millis: number, ended: boolean, lost: boolean, visit: string}} Take */

const DATABASE = 'televisit-recording';
const CHUNKS = 'chunks';
const TAKES = 'takes';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
function database(factory) {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(CHUNKS, { keyPath: ['recording', 'take', 'place'] });
    request.result.createObjectStore(TAKES, { keyPath: ['recording', 'take'] });
  };
  return answer(request);
}

export class ChunkStore {
  /** @param {string} visit @param {string} [by] who records here @param {IDBFactory|undefined} [factory] */
  static async open(visit, by = '', factory = globalThis.indexedDB) {
    const db = factory ? await database(factory).catch(() => null) : null;
    return new ChunkStore(visit, db, by);
  }

  /** @param {string} visit @param {IDBDatabase|null} db @param {string} [by] */
  constructor(visit, db, by = '') {
    this.visit = visit;
    this.by = by;
    this.db = db;
    /** @type {Map<string, any>} */ this.memory = new Map();
  }

  /** @param {Chunk} chunk @param {number} millis how long the take is by now */
  async add(chunk, millis) {
    await this.#put(CHUNKS, chunk);
    await this.#put(TAKES, { recording: chunk.recording, take: chunk.take, made: chunk.place + 1, millis, ended: false, lost: false, visit: this.visit });
  }

  /** @param {string} recording @param {number} take */
  async begin(recording, take) {
    remember(this.visit, this.by || 'somebody');
    await this.#put(TAKES, { recording, take, made: 0, millis: 0, ended: false, lost: false, visit: this.visit });
  }

  /** @param {string} recording @param {number} take @param {Partial<Take>} change */
  async change(recording, take, change) {
    const known = await this.take(recording, take);
    if (known) await this.#put(TAKES, { ...known, ...change });
  }

  /** @param {string} recording @param {number} take @returns {Promise<Take|undefined>} as it stands now */
  async take(recording, take) {
    return (await this.takes()).find((each) => each.recording === recording && each.take === take);
  }

  /** @returns {Promise<Take[]>} of this visit, in order */
  async takes() {
    const all = /** @type {Take[]} */ (await this.#all(TAKES));
    return all.filter((take) => take.visit === this.visit).sort((a, b) => a.take - b.take);
  }

  /** @param {string} recording @param {number} take @returns {Promise<Chunk|null>} the first that has not arrived */
  async first(recording, take) {
    if (this.db) {
      const range = IDBKeyRange.bound([recording, take, 0], [recording, take, Infinity]);
      return (await answer(this.#open(CHUNKS).get(range))) ?? null;
    }
    const all = /** @type {Chunk[]} */ (await this.#all(CHUNKS));
    return all.filter((chunk) => chunk.recording === recording && chunk.take === take).sort((a, b) => a.place - b.place)[0] ?? null;
  }

  /** It has arrived. @param {Chunk} chunk */
  async remove(chunk) {
    await this.#delete(CHUNKS, [chunk.recording, chunk.take, chunk.place]);
  }

  /** Nothing of a take is waited for any more. @param {string} recording @param {number} take */
  async forget(recording, take) {
    for (let chunk = await this.first(recording, take); chunk; chunk = await this.first(recording, take)) await this.remove(chunk);
    await this.#delete(TAKES, [recording, take]);
    if ((await this.takes()).length === 0) remember(this.visit, '');
  }

  /** Nothing of a recording remains here. @param {string} recording */
  async clear(recording) {
    for (const take of await this.takes()) {
      if (take.recording === recording) await this.forget(recording, take.take);
    }
  }

  /** @param {string} name @param {IDBTransactionMode} [mode] */
  #open(name, mode = 'readonly') {
    return /** @type {IDBDatabase} */ (this.db).transaction(name, mode).objectStore(name);
  }

  /** @param {string} name @param {any} value */
  async #put(name, value) {
    if (this.db) await answer(this.#open(name, 'readwrite').put(value));
    else this.memory.set(`${name}/${value.recording}/${value.take}/${value.place ?? ''}`, value);
  }

  /** @param {string} name @param {any[]} key */
  async #delete(name, key) {
    if (this.db) await answer(this.#open(name, 'readwrite').delete(key));
    else this.memory.delete(`${name}/${key[0]}/${key[1]}/${key[2] ?? ''}`);
  }

  /** @param {string} name @returns {Promise<any[]>} */
  async #all(name) {
    if (this.db) return answer(this.#open(name).getAll());
    return [...this.memory].filter(([key]) => key.startsWith(`${name}/`)).map(([, value]) => value);
  }
}
