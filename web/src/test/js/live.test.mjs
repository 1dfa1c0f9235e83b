import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Backoff } from '../../main/webapp/js/call/backoff.js';
import { beQuiet, quiet, titleFlash } from '../../main/webapp/js/shared/attention.js';
import { LiveSocket, ticketFor } from '../../main/webapp/js/shared/live-socket.js';

class FakeSocket {
  readyState = 0;
  sent = [];
  closedWith = null;

  constructor(url, protocols) {
    Object.assign(this, { url, protocols });
  }

  send(text) {
    this.sent.push(text);
  }

  close(code) {
    this.readyState = 3;
    this.closedWith = code;
  }

  hear(message) {
    this.readyState = 1;
    this.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }

  breaks(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

let sockets;
let heard;
let live;
let freshTicket;

const settle = () => new Promise((resolve) => setImmediate(resolve));
const newest = () => sockets[sockets.length - 1];
async function pass(millis) {
  mock.timers.tick(millis);
  await settle();
}
async function open() {
  live.hurry();
  await settle();
  newest().hear({ type: 'welcome' });
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  sockets = [];
  heard = [];
  let tickets = 0;
  freshTicket = async () => ({ ticket: `t${++tickets}`, url: 'ws://clinic/ws/notices' });
  live = new LiveSocket({
    freshTicket: () => freshTicket(),
    backoff: new Backoff({ firstMillis: 500, capMillis: 30000, random: () => 1 }),
    makeSocket: (url, protocols) => {
      sockets.push(new FakeSocket(url, protocols));
      return newest();
    },
  });
  live.addEventListener('message', (event) => heard.push(event.detail.message));
  live.addEventListener('open', (event) => heard.push(event.detail.again ? 'again' : 'first'));
  live.addEventListener('over', () => heard.push('over'));
});

test('each opening takes a ticket of its own', async () => {
  await open();
  assert.deepEqual(newest().protocols, ['televisit.v1', 'ticket.t1']);
  newest().breaks();
  await pass(500);
  assert.deepEqual(newest().protocols, ['televisit.v1', 'ticket.t2']);
});

test('what the server says is told, pongs and nonsense are not', async () => {
  await open();
  newest().hear({ type: 'pong' });
  newest().hear('{');
  newest().hear({ type: 'changed', visit: 'v' });
  assert.deepEqual(heard, ['first', { type: 'changed', visit: 'v' }]);
});

test('a socket that came back says that something may have been missed', async () => {
  await open();
  newest().breaks(1001);
  await pass(500);
  newest().hear({ type: 'welcome' });
  assert.deepEqual(heard, ['first', 'again']);
});

test('waits longer each time, and tries at once when the page is looked at', async () => {
  await open();
  newest().breaks();
  await pass(500);
  newest().breaks();
  await pass(999);
  assert.equal(sockets.length, 2);
  await pass(1);
  assert.equal(sockets.length, 3);
  newest().breaks();
  live.hurry();
  await settle();
  assert.equal(sockets.length, 4);
});

for (const code of [1000, 4003]) {
  test(`does not come back after ${code}`, async () => {
    await open();
    newest().breaks(code);
    await pass(60000);
    assert.equal(sockets.length, 1);
    assert.deepEqual(heard, ['first', 'over']);
  });
}

test('crowded out by newer pages it waits until somebody looks at it', async () => {
  await open();
  newest().breaks(4005);
  await pass(60000);
  assert.equal(sockets.length, 1);
  live.hurry();
  await settle();
  assert.equal(sockets.length, 2);
});

test('without a sign-in there is nothing to hear', async () => {
  freshTicket = async () => {
    throw Object.assign(new Error('401'), { final: true });
  };
  live.hurry();
  await pass(60000);
  assert.deepEqual(heard, ['over']);
  assert.equal(sockets.length, 0);
});

test('a server that is away for a moment is asked again', async () => {
  const tickets = freshTicket;
  freshTicket = async () => {
    throw new Error('503');
  };
  live.hurry();
  await settle();
  freshTicket = tickets;
  await pass(500);
  assert.equal(sockets.length, 1);
});

test('a line that does not answer a ping is given up', async () => {
  await open();
  await pass(30000);
  assert.deepEqual(newest().sent, ['{"type":"ping"}']);
  await pass(8000);
  assert.equal(sockets[0].closedWith, 1000);
  assert.equal(live.state, 'retrying');
});

test('a page that is put away closes its socket and opens another when it is back', async () => {
  await open();
  live.stop();
  assert.equal(newest().closedWith, 1000);
  await pass(60000);
  assert.equal(sockets.length, 1);
  live.hurry();
  await settle();
  assert.equal(sockets.length, 2);
});

test('a ticket that comes after the page was put away opens nothing', async () => {
  live.hurry();
  live.stop();
  await settle();
  assert.equal(sockets.length, 0);
});

test('the ticket is asked for as a script, and leads to a socket of this host', async () => {
  const asked = [];
  const http = async (url, request) => {
    asked.push([url, request.method, request.headers['X-Requested-With']]);
    return { ok: true, json: async () => ({ ticket: 'T', socket: '/televisit/ws/notices' }) };
  };
  assert.deepEqual(await ticketFor('/televisit', 'https://clinic.example/televisit/patient/home.xhtml', http), {
    ticket: 'T',
    url: 'wss://clinic.example/televisit/ws/notices',
  });
  assert.deepEqual(asked, [['/televisit/api/v1/notices/ticket', 'POST', 'XMLHttpRequest']]);
  for (const [answer, final] of [[{ status: 401 }, true], [{ status: 403 }, true], [{ type: 'opaqueredirect', status: 0 }, true], [{ status: 503 }, false]]) {
    await assert.rejects(ticketFor('', 'http://c/', async () => ({ ok: false, ...answer })), (problem) => problem.final === final);
  }
});

test('the sound is remembered off, and a browser that keeps nothing sounds', () => {
  const kept = new Map();
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  assert.equal(quiet(store), false);
  beQuiet(store, true);
  assert.equal(quiet(store), true);
  beQuiet(store, false);
  assert.equal(quiet(store), false);
  const broken = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
  beQuiet(broken, true);
  assert.equal(quiet(broken), false);
});

test('the title flashes only while nobody looks, and is itself again afterwards', () => {
  let listener;
  const document = { title: 'My day', hidden: true, addEventListener: (name, told) => (listener = told) };
  const flash = titleFlash(document, globalThis);
  flash('Maria waits');
  mock.timers.tick(1200);
  assert.equal(document.title, 'Maria waits');
  mock.timers.tick(1200);
  assert.equal(document.title, 'My day');
  mock.timers.tick(1200);
  document.hidden = false;
  listener();
  assert.equal(document.title, 'My day');
  flash('again');
  mock.timers.tick(5000);
  assert.equal(document.title, 'My day');
});
