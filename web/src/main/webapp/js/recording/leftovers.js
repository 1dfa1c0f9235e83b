// @ts-check
/** Brings what a call page that is gone still held; what the server does not want any more is deleted here. */
import { ChunkStore } from './chunk-store.js';
import { lockOf } from './flags.js';
import { Uploader } from './uploader.js';

/** @typedef {import('./chunk-store.js').Take} Take */

/** @param {Take} take */
const keyOf = (take) => `${take.recording}/${take.take}`;

/**
 * Does nothing while a call page of the visit is open in this browser: that page brings its own, and its take goes on.
 *
 * @param {string} visit
 * @param {string} url of the visit's recordings
 * @param {object} [options]
 * @param {() => void} [options.found] called when there is something to bring
 * @param {LockManager|undefined} [options.locks]
 * @param {ChunkStore} [options.store]
 * @param {typeof fetch} [options.http]
 * @returns {Promise<boolean>} true once all of it is gone from here; false when there was nothing to do
 */
export async function bring(visit, url, { found = () => {}, locks = navigator.locks, store, http } = {}) {
  if (!locks) return false;
  return locks.request(lockOf(visit), { ifAvailable: true }, async (lock) => {
    const kept = store ?? (await ChunkStore.open(visit));
    const takes = lock ? await kept.takes() : [];
    if (takes.length === 0) return false;
    found();
    await brought(kept, takes, { url, ...(http && { http }) });
    return true;
  });
}

/** @param {ChunkStore} store @param {Take[]} takes @param {{url: string, http?: typeof fetch}} to */
async function brought(store, takes, to) {
  // a take that a call page begins meanwhile is that page's to end
  const known = new Set(takes.map(keyOf));
  const left = async () => (await store.takes()).filter((take) => known.has(keyOf(take)));
  const uploader = new Uploader({ ...to, store, takes: left });
  await new Promise((done) => {
    uploader.addEventListener('change', async () => (await left()).length === 0 && done(true));
    uploader.kick();
  });
}
