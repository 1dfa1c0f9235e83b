import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { webcrypto } from 'node:crypto';
import { Push, bytesOf, idOf } from '../../main/webapp/js/person/push.js';

const SCOPE = 'https://clinic.example/televisit/';
const heard = new Map();
const shown = [];
const opened = [];
const asked = [];
let answer;
let windows = [];
let language = 'fr-CA';

globalThis.self = {
  registration: {
    scope: SCOPE,
    showNotification: async (title, options) => shown.push({ title, ...options }),
    pushManager: { subscribe: async (options) => ({ endpoint: `https://push.example/${options.key}` }) },
  },
  navigator: {
    get language() {
      return language;
    },
  },
  clients: { matchAll: async () => windows, openWindow: async (url) => opened.push(url), claim: async () => undefined },
  skipWaiting: async () => undefined,
  addEventListener: (type, listener) => heard.set(type, listener),
};
globalThis.fetch = async (url, options = {}) => {
  asked.push({ url: String(url), ...options });
  if (!answer) throw new TypeError('no connection');
  return answer;
};
await import('../../main/webapp/js/shared/service-worker.js');

async function happens(type, event = {}) {
  let waited;
  heard.get(type)({ ...event, waitUntil: (promise) => (waited = promise) });
  await waited;
}

beforeEach(() => {
  for (const list of [shown, opened, asked]) list.length = 0;
  answer = undefined;
  windows = [];
  language = 'fr-CA';
});

const NEWS = { title: 'St. Mary', text: 'Your video visit begins at 11:00.', page: '/visit/detail.xhtml?id=a', tag: 'a', language: 'en' };

test('a push has the worker ask us, by the sign-in of this browser, and show what it is', async () => {
  answer = { ok: true, json: async () => NEWS };
  await happens('push');

  assert.equal(asked[0].url, `${SCOPE}api/v1/me/news`);
  assert.equal(asked[0].credentials, 'same-origin');
  assert.equal(asked[0].redirect, 'manual');
  assert.equal(shown[0].title, 'St. Mary');
  assert.equal(shown[0].body, NEWS.text);
  assert.equal(shown[0].tag, 'a');
  assert.deepEqual(shown[0].data, { page: NEWS.page });
});

test('who is not signed in, or has no connection, reads that there is something, in the language of the browser', async () => {
  for (const [tongue, text] of [['fr-CA', 'fr'], ['es', 'es'], ['en-GB', 'en'], ['de', 'en']]) {
    for (const said of [{ ok: false, status: 401 }, undefined]) {
      language = tongue;
      answer = said;
      shown.length = 0;
      await happens('push');
      assert.equal(shown.length, 1, 'a push that shows nothing costs the permission');
      assert.equal(shown[0].body, words(text));
      assert.equal(shown[0].data.page, '/');
    }
  }
});

/** What the site itself says for it. */
function words(tongue) {
  const name = `../../../../ejb/src/main/resources/org/televisit/application/notification/brief${tongue === 'en' ? '' : `_${tongue}`}.properties`;
  return /^news=(.*)$/m.exec(readFileSync(new URL(name, import.meta.url), 'utf8'))[1];
}

test('a click opens the visit, in the window that shows it if there is one', async () => {
  let closed = 0;
  const notification = { data: { page: NEWS.page }, close: () => closed++ };
  await happens('notificationclick', { notification });
  assert.deepEqual(opened, [`${SCOPE}visit/detail.xhtml?id=a`]);
  assert.equal(closed, 1);

  let focused = 0;
  windows = [{ url: `${SCOPE}visit/detail.xhtml?id=a`, focus: () => focused++ }];
  await happens('notificationclick', { notification });
  assert.equal(focused, 1);
  assert.equal(opened.length, 1);
});

test('a click never leads to another site', async () => {
  for (const page of ['https://evil.example/', '//evil.example/', '/../../evil', 'javascript:alert(1)', undefined]) {
    opened.length = 0;
    await happens('notificationclick', { notification: { data: { page }, close() {} } });
    assert.ok(opened[0].startsWith(SCOPE), `${page}: ${opened[0]}`);
  }
});

test('an address that the browser changed is told', async () => {
  answer = { ok: true };
  await happens('pushsubscriptionchange', { oldSubscription: { options: { key: 'new' } } });
  assert.equal(asked[0].url, `${SCOPE}api/v1/me/devices`);
  assert.equal(asked[0].body, '{"endpoint":"https://push.example/new"}');
});

/** A page with the switch, in a browser that answers as the test says. */
class Profile {
  requests = [];
  devices = [];
  subscription = null;
  subscribedWith = undefined;

  constructor(permission, { supported = true } = {}) {
    const part = () => ({ hidden: true, disabled: false, textContent: '', listeners: {}, focus() {}, addEventListener(type, act) { this.listeners[type] = act; } });
    this.parts = { '#push-turn-on': part(), '#push-turn-off': part(), '#push-state': part() };
    this.section = {
      dataset: { key: 'BAEC', off: 'is off', on: 'is on', denied: 'is denied', unsupported: 'cannot', failed: 'failed' },
      querySelector: (name) => this.parts[name],
    };
    const manager = {
      getSubscription: async () => this.subscription,
      subscribe: async (options) => {
        this.subscribedWith = options;
        return this.#subscribed();
      },
    };
    this.permission = permission;
    this.window = {
      document: { body: { dataset: { path: '/televisit' } } },
      crypto: webcrypto,
      atob,
      navigator: supported ? { serviceWorker: { ready: Promise.resolve({ pushManager: manager }) } } : {},
      Notification: { permission, requestPermission: async () => (this.window.Notification.permission = this.permission) },
      PushManager: {},
      fetch: async (url, options) => this.#answer(url, options),
    };
    this.push = new Push(this.section, this.window);
  }

  #subscribed() {
    this.subscription = { endpoint: 'https://push.example/1', unsubscribe: async () => (this.subscription = null) };
    return this.subscription;
  }

  has() {
    this.#subscribed();
    return this;
  }

  async #answer(url, { method, body }) {
    this.requests.push(`${method} ${url}`);
    const id = await idOf('https://push.example/1', this.window);
    if (method === 'POST') this.devices.push({ id, of: JSON.parse(body).endpoint });
    if (method === 'DELETE') this.devices = this.devices.filter((device) => !url.endsWith(device.id));
    return { ok: true, status: method === 'DELETE' ? 204 : 200, json: async () => this.devices };
  }

  press(button) {
    return this.parts[button].listeners.click();
  }

  get state() {
    return this.section.dataset.state;
  }
}

test('nothing is asked of anybody before they press the button', async () => {
  const page = new Profile('default');
  await page.push.look();

  assert.equal(page.state, 'off');
  assert.equal(page.parts['#push-turn-on'].hidden, false);
  assert.equal(page.parts['#push-state'].textContent, 'is off');
  assert.deepEqual(page.requests, []);
});

test('pressed it asks the browser, tells us the address and shows that it is on; pressed again all is undone', async () => {
  const page = new Profile('default');
  await page.push.look();
  page.permission = 'granted';
  await page.press('#push-turn-on');

  assert.equal(page.state, 'on');
  assert.equal(page.subscribedWith.userVisibleOnly, true);
  assert.deepEqual([...page.subscribedWith.applicationServerKey], [4, 1, 2]);
  assert.equal(page.devices[0].of, 'https://push.example/1');
  assert.equal(page.parts['#push-turn-off'].hidden, false);

  await page.press('#push-turn-off');
  assert.equal(page.state, 'off');
  assert.equal(page.subscription, null);
  assert.deepEqual(page.devices, []);
});

test('what the browser blocks is explained, and there is no button that could do nothing', async () => {
  const page = new Profile('denied');
  await page.push.look();
  assert.equal(page.state, 'denied');
  assert.equal(page.parts['#push-turn-on'].hidden, true);

  const asking = new Profile('default');
  asking.permission = 'denied';
  await asking.press('#push-turn-on');
  assert.equal(asking.parts['#push-state'].textContent, 'is denied');
});

test('a browser that another person allowed is not mine', async () => {
  const page = new Profile('granted').has();
  await page.push.look();
  assert.equal(page.state, 'off');

  page.devices.push({ id: await idOf('https://push.example/1', page.window) });
  await page.push.look();
  assert.equal(page.state, 'on');
});

test('a browser without pushes says so, and one that fails lets me try again', async () => {
  const without = new Profile('default', { supported: false });
  await without.push.look();
  assert.equal(without.state, 'unsupported');

  const page = new Profile('granted');
  page.window.fetch = async () => ({ ok: false, status: 409 });
  await page.press('#push-turn-on');
  assert.equal(page.state, 'failed');
  assert.equal(page.parts['#push-turn-on'].hidden, false);
});

test('a key in base64url is read as it is', () => {
  assert.deepEqual([...bytesOf('-_8B', { atob })], [251, 255, 1]);
});
