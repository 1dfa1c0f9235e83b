import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { keepOfflinePage } from '../../main/webapp/js/shared/offline.js';

const SCOPE = 'https://clinic.example/televisit/';
const heard = new Map();
const store = new Map();
const asked = [];
let connected = true;

globalThis.self = {
  registration: { scope: SCOPE, navigationPreload: { enable: async () => undefined } },
  clients: { claim: async () => undefined },
  skipWaiting: async () => undefined,
  addEventListener: (type, listener) => heard.set(type, listener),
};
globalThis.caches = {
  open: async () => ({ put: async (url, answer) => store.set(url, answer) }),
  match: async (url) => store.get(url),
};
globalThis.fetch = async (what) => {
  const url = typeof what === 'string' ? what : what.url;
  asked.push(url);
  if (!connected) throw new TypeError('no connection');
  return { ok: true, redirected: false, url };
};
await import('../../main/webapp/js/shared/service-worker.js');

async function happens(type, more = {}) {
  let waited;
  heard.get(type)({ ...more, waitUntil: (promise) => (waited = promise) });
  await waited;
}

function asks(request) {
  let answer;
  heard.get('fetch')({ request: { method: 'GET', mode: 'cors', ...request }, respondWith: (promise) => (answer = promise) });
  return answer;
}

beforeEach(async () => {
  connected = true;
  await happens('install');
  asked.length = 0;
});

test('only the page without a connection and its files are kept', () => {
  assert.deepEqual([...store.keys()].sort(), [
    `${SCOPE}css/site.css?offline`,
    `${SCOPE}css/tokens.css?offline`,
    `${SCOPE}js/shared/back-online.js?offline`,
    `${SCOPE}offline.xhtml`,
  ]);
});

test('whatever is no page goes its way', () => {
  for (const path of ['api/v1/me', 'css/site.css', 'api/v1/recordings/1/parts/1', 'fonts/inter.woff2']) {
    assert.equal(asks({ url: SCOPE + path }), undefined, path);
  }
  assert.equal(asks({ url: `${SCOPE}profile.xhtml`, mode: 'navigate', method: 'POST' }), undefined);
  assert.deepEqual(asked, []);
});

test('a page comes from the house, and is never kept', async () => {
  const url = `${SCOPE}patient/home.xhtml`;
  assert.equal((await asks({ url, mode: 'navigate', destination: 'document' })).url, url);
  assert.ok(!store.has(url));
});

test('without a connection a page is the kept one, and a frame within a page is empty', async () => {
  connected = false;
  const url = `${SCOPE}patient/home.xhtml`;
  assert.equal((await asks({ url, mode: 'navigate', destination: 'document' })).url, `${SCOPE}offline.xhtml`);
  assert.equal((await asks({ url, mode: 'navigate', destination: 'iframe' })).type, 'error');
  assert.equal((await asks({ url: `${SCOPE}css/site.css?offline` })).url, `${SCOPE}css/site.css?offline`);
});

test('it is renewed when it is asked for, and stays as it is when that fails', async () => {
  await happens('message', { data: 'renew' });
  assert.equal(asked.length, 4);
  connected = false;
  await happens('message', { data: 'renew' });
  assert.equal(store.size, 4);
});

test('a way to the sign-in is not kept', async () => {
  const was = globalThis.fetch;
  globalThis.fetch = async (url) => ({ ok: true, redirected: true, url });
  await assert.rejects(happens('install'));
  globalThis.fetch = was;
});

test('a page has it renewed once a day and in each language', async () => {
  const told = [];
  const mind = new Map();
  const window = {
    navigator: { serviceWorker: { register: async (...way) => told.push(way), ready: Promise.resolve({ active: { postMessage: (word) => told.push(word) } }) } },
    localStorage: { getItem: (key) => mind.get(key) ?? null, setItem: (key, value) => mind.set(key, value) },
  };
  const page = (language) => ({ readyState: 'complete', body: { dataset: { path: '/televisit', language } } });
  await keepOfflinePage(page('en'), window);
  await keepOfflinePage(page('en'), window);
  await keepOfflinePage(page('es'), window);
  assert.deepEqual(told.filter((word) => word === 'renew').length, 2);
  assert.deepEqual(told[0], ['/televisit/js/shared/service-worker.js', { scope: '/televisit/' }]);
});

test('a browser that keeps nothing is left alone', async () => {
  await keepOfflinePage({ readyState: 'complete', body: { dataset: {} } }, { navigator: {} });
});
