import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ChunkStore } from '../../main/webapp/js/recording/chunk-store.js';
import { someUnsent, unsentBy } from '../../main/webapp/js/recording/flags.js';
import { bring } from '../../main/webapp/js/recording/leftovers.js';

/** The browser's memory for pages, whose keys are its own properties as in a browser. */
class Storage {
  setItem(key, value) {
    this[key] = value;
  }
  getItem(key) {
    return this[key] ?? null;
  }
  removeItem(key) {
    delete this[key];
  }
}

const held = { request: async (_name, _options, act) => act(null) };
const free = { request: async (_name, _options, act) => act({}) };

beforeEach(() => (globalThis.localStorage = new Storage()));

async function storeWith(places) {
  const store = new ChunkStore('v1', null, 'otieno');
  await store.begin('r1', 1);
  for (const place of places) await store.add({ recording: 'r1', take: 1, place, sha256: 'h', body: `c${place}` }, place);
  return store;
}

function server(reason = '') {
  const asked = [];
  const http = async (url, { method }) => {
    asked.push(`${method} ${url}`);
    return { ok: reason === '', status: reason ? 409 : 200, type: 'basic', json: async () => ({ reason }) };
  };
  return { asked, http };
}

test('what a page that is gone held is brought, its take closed, and its mark taken away', async () => {
  const store = await storeWith([0, 1]);
  const { asked, http } = server();
  let found = 0;
  assert.deepEqual(unsentBy('otieno'), ['v1']);
  assert.equal(await bring('v1', '/v1', { locks: free, store, http, found: () => found++ }), true);
  assert.deepEqual(asked, ['PUT /v1/r1/takes/1/chunks/0', 'PUT /v1/r1/takes/1/chunks/1', 'POST /v1/r1/takes/1/close']);
  assert.equal(found, 1);
  assert.deepEqual(unsentBy('otieno'), []);
  assert.equal(someUnsent('v1'), false);
});

test('of what nobody agrees to any more nothing stays', async () => {
  const store = await storeWith([0, 1, 2]);
  const { asked, http } = server('recording-not-agreed');
  assert.equal(await bring('v1', '/v1', { locks: free, store, http }), true);
  assert.equal(asked.length, 1);
  assert.equal(await store.first('r1', 1), null);
  assert.deepEqual(await store.takes(), []);
  assert.equal(someUnsent('v1'), false);
});

test('while a call page of the visit is open it is left to that page', async () => {
  const store = await storeWith([0]);
  const { asked, http } = server();
  assert.equal(await bring('v1', '/v1', { locks: held, store, http }), false);
  assert.deepEqual(asked, []);
  assert.equal((await store.first('r1', 1)).place, 0);
});

test('a take that begins meanwhile is not ended', async () => {
  const store = await storeWith([0]);
  const { asked, http } = server();
  const begins = async (...request) => {
    if (asked.length === 0) await store.begin('r1', 2);
    return http(...request);
  };
  assert.equal(await bring('v1', '/v1', { locks: free, store, http: begins }), true);
  assert.deepEqual((await store.takes()).map((take) => take.take), [2]);
  assert.ok(!asked.some((request) => request.includes('/takes/2')));
  assert.equal(someUnsent('v1'), true);
});

test("another doctor at the same browser does not bring it, and nobody's is nobody's", async () => {
  await storeWith([0]);
  localStorage.setItem('televisit.recording.v2', '1');
  localStorage.setItem('something.else', 'otieno');
  assert.deepEqual(unsentBy('haddad'), []);
  assert.deepEqual(unsentBy(''), []);
  assert.deepEqual(unsentBy('otieno'), ['v1']);
});
