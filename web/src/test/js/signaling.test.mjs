import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Backoff } from '../../main/webapp/js/call/backoff.js';
import { Signaling } from '../../main/webapp/js/call/signaling.js';

/** A socket that does what the test says. */
class FakeSocket {
  readyState = 0;
  sent = [];
  closedWith = null;

  constructor(url, protocols) {
    Object.assign(this, { url, protocols });
  }

  get ticket() {
    return this.protocols[1];
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close(code) {
    this.readyState = 3;
    this.closedWith = code;
  }

  hear(frame) {
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  breaks(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

let sockets;
let tickets;
let frames;
let signaling;
let freshTicket;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  sockets = [];
  frames = [];
  tickets = 0;
  freshTicket = async () => `fresh${++tickets}`;
  signaling = new Signaling({
    url: 'ws://clinic/ws/call',
    freshTicket: () => freshTicket(),
    backoff: new Backoff({ random: () => 1 }),
    makeSocket: (url, protocols) => {
      sockets.push(new FakeSocket(url, protocols));
      return sockets[sockets.length - 1];
    },
  });
  signaling.addEventListener('frame', (event) => frames.push(event.detail.frame));
});

const newest = () => sockets[sockets.length - 1];
const settle = () => new Promise((resolve) => setImmediate(resolve));
async function pass(millis) {
  mock.timers.tick(millis);
  await settle();
}

function enter() {
  signaling.start('entry');
  newest().hear({ type: 'welcome' });
  newest().hear({ type: 'resume-ticket', ticket: 'resume1' });
}

test('offers the protocol and the ticket, nothing else', () => {
  signaling.start('entry');
  assert.deepEqual(newest().protocols, ['televisit.v1', 'ticket.entry']);
  assert.equal(signaling.state, 'opening');
});

test('is open only once welcomed, and sends only then', () => {
  signaling.start('entry');
  assert.equal(signaling.send({ type: 'admit' }), false);
  newest().hear({ type: 'welcome' });
  assert.equal(signaling.state, 'open');
  assert.equal(signaling.send({ type: 'admit' }), true);
  assert.deepEqual(newest().sent, [{ type: 'admit' }]);
});

test('keeps tickets and pongs to itself', () => {
  enter();
  newest().hear({ type: 'pong' });
  assert.deepEqual(frames.map((frame) => frame.type), ['welcome']);
});

test('comes back with the resume ticket', async () => {
  enter();
  newest().breaks();
  assert.equal(signaling.state, 'retrying');
  await pass(250);
  assert.equal(sockets.length, 2);
  assert.equal(newest().ticket, 'ticket.resume1');
});

test('asks for a fresh ticket once the resume ticket was tried in vain', async () => {
  enter();
  newest().breaks();
  await pass(250);
  newest().breaks();
  await pass(500);
  newest().breaks();
  await pass(1000);
  assert.deepEqual(sockets.slice(1).map((socket) => socket.ticket), ['ticket.resume1', 'ticket.resume1', 'ticket.fresh1']);
});

test('keeps trying the resume ticket while the server cannot be reached at all', async () => {
  freshTicket = async () => {
    throw Object.assign(new Error('unreachable'), { final: false });
  };
  enter();
  for (let i = 0; i < 6; i++) {
    newest().breaks();
    await pass(8000);
  }
  assert.ok(sockets.slice(1).every((socket) => socket.ticket === 'ticket.resume1'));
  assert.equal(sockets.length, 7);
  assert.equal(signaling.state, 'retrying');
});

test('a sign-in that ran out does not end the visit while the resume ticket is good', async () => {
  freshTicket = async () => {
    throw Object.assign(new Error('signed-out'), { reason: 'signed-out', final: true });
  };
  enter();
  for (const wait of [250, 500, 1000]) {
    newest().breaks();
    await pass(wait);
  }
  assert.equal(newest().ticket, 'ticket.resume1');
  newest().hear({ type: 'welcome' });
  assert.equal(signaling.state, 'open');
});

test('gives up when neither the resume ticket nor a fresh one lets it in', async () => {
  const refused = [];
  signaling.addEventListener('refused', (event) => refused.push(event.detail.problem.reason));
  freshTicket = async () => {
    throw Object.assign(new Error('call-completed'), { reason: 'call-completed', final: true });
  };
  enter();
  for (const wait of [250, 500, 1000, 2000]) {
    newest().breaks();
    await pass(wait);
  }
  assert.deepEqual(refused, ['call-completed']);
  assert.equal(signaling.state, 'closed');
});

for (const code of [1000, 4001, 4002, 4003]) {
  test(`does not come back after ${code}`, async () => {
    const over = [];
    signaling.addEventListener('over', (event) => over.push(event.detail.code));
    enter();
    newest().breaks(code);
    await pass(60000);
    assert.deepEqual(over, [code]);
    assert.equal(sockets.length, 1);
  });
}

for (const code of [1001, 1006, 1013, 4008]) {
  test(`comes back after ${code}`, async () => {
    enter();
    newest().breaks(code);
    await pass(250);
    assert.equal(sockets.length, 2);
  });
}

test('takes a fresh ticket when the server knows no seat', async () => {
  enter();
  newest().breaks(4004);
  await pass(250);
  assert.equal(newest().ticket, 'ticket.fresh1');
});

test('stops after being sent away for its manners three times', async () => {
  const over = [];
  signaling.addEventListener('over', (event) => over.push(event.detail.code));
  enter();
  for (let i = 0; i < 3; i++) {
    newest().breaks(1008);
    await pass(8000);
  }
  assert.deepEqual(over, [1008]);
});

test('pings, and drops a line that does not answer', async () => {
  enter();
  const first = newest();
  await pass(10000);
  assert.deepEqual(first.sent, [{ type: 'ping' }]);
  await pass(4000);
  assert.equal(first.closedWith, 1000);
  assert.equal(signaling.state, 'retrying');
});

test('any frame is a sign of life', async () => {
  enter();
  await pass(10000);
  newest().hear({ type: 'other-interrupted' });
  await pass(4000);
  assert.equal(signaling.state, 'open');
});

test('a socket that opens but never welcomes is dropped', async () => {
  signaling.start('entry');
  await pass(4000);
  assert.equal(newest().closedWith, 1000);
  assert.equal(signaling.state, 'retrying');
});

test('in a hurry it tries at once instead of waiting', async () => {
  enter();
  for (let i = 0; i < 5; i++) {
    newest().breaks();
    if (i < 4) await pass(8000);
  }
  const before = sockets.length;
  signaling.hurry();
  await settle();
  assert.equal(sockets.length, before + 1);
});

test('in a hurry an open line is asked for a sign of life', async () => {
  enter();
  signaling.hurry(1500);
  assert.deepEqual(newest().sent, [{ type: 'ping' }]);
  await pass(1500);
  assert.equal(signaling.state, 'retrying');
});

test('leaving says so and stays away', async () => {
  enter();
  const socket = newest();
  signaling.stop({ leave: true });
  assert.deepEqual(socket.sent, [{ type: 'leave' }]);
  assert.equal(socket.closedWith, 1000);
  await pass(60000);
  assert.equal(sockets.length, 1);
});

test('what an abandoned socket still says is not heard', async () => {
  enter();
  const old = newest();
  await pass(10000);
  await pass(4000);
  await pass(250);
  old.hear({ type: 'taken-over' });
  old.breaks(4001);
  assert.equal(frames.some((frame) => frame.type === 'taken-over'), false);
  assert.equal(signaling.state, 'retrying');
});

test('waits as long as the server asks', async () => {
  signaling.start('entry');
  freshTicket = async () => {
    throw Object.assign(new Error('too-many'), { final: false, retryAfterMillis: 20000 });
  };
  newest().breaks(4004);
  await pass(250);
  freshTicket = async () => 'later';
  await pass(19000);
  assert.equal(sockets.length, 1);
  await pass(1000);
  assert.equal(newest().ticket, 'ticket.later');
});

test('text that is not JSON is ignored', () => {
  enter();
  newest().onmessage({ data: '{' });
  assert.equal(signaling.state, 'open');
});

test('begins afresh with a new ticket, and stays as it is when there is none', async () => {
  enter();
  await signaling.renew();
  assert.equal(newest().ticket, 'ticket.fresh1');
  newest().hear({ type: 'welcome' });
  freshTicket = async () => {
    throw Object.assign(new Error('signed-out'), { final: true });
  };
  await signaling.renew();
  assert.equal(sockets.length, 2);
  assert.equal(signaling.state, 'open');
});
