import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { IceCredentials } from '../../main/webapp/js/call/ice-credentials.js';
import { RelayRefusal } from '../../main/webapp/js/call/relay-refusal.js';

const NOW = Date.parse('2026-11-20T13:58:21Z');
let now;
let sent;
let connected;
let credentials;
const frame = (seconds, policy = 'all') => ({ iceServers: [{ urls: ['turn:x'] }], policy, expiresAt: new Date(NOW + 1000 * seconds).toISOString() });
const elapse = (millis) => {
  now += millis;
  mock.timers.tick(millis);
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  now = 0;
  sent = [];
  connected = true;
  credentials = new IceCredentials((told) => {
    if (connected) sent.push(told.type);
    return connected;
  }, () => now);
});

test('two minutes before they expire new ones are asked for', () => {
  credentials.take(frame(600), NOW);
  elapse(479_000);
  assert.deepEqual(sent, []);
  elapse(1_000);
  assert.deepEqual(sent, ['ice-servers']);
});

test('asked again until they come, and then not before those expire', () => {
  credentials.take(frame(600), NOW);
  elapse(480_000);
  elapse(5_000);
  assert.equal(sent.length, 2);
  credentials.take(frame(600), NOW);
  elapse(400_000);
  assert.equal(sent.length, 2);
});

test('a machine whose clock is wrong counts by the server', () => {
  credentials.take(frame(600), NOW - 3_600_000 + 3_600_000);
  assert.ok(credentials.usable);
  elapse(541_000);
  assert.ok(!credentials.usable);
});

test('a restart waits for new ones, but not for long, and not at all without a socket', async () => {
  credentials.take(frame(600), NOW);
  elapse(6_000);
  let done = false;
  const waiting = credentials.refresh().then(() => (done = true));
  assert.deepEqual(sent, ['ice-servers']);
  credentials.take(frame(600), NOW);
  await waiting;
  assert.ok(done);
  elapse(6_000);
  const unanswered = credentials.refresh();
  elapse(2_000);
  await unanswered;
  connected = false;
  elapse(6_000);
  await credentials.refresh();
});

test('it is told when the ways change, and nothing is asked for after the visit', () => {
  const moved = [];
  credentials.addEventListener('renewed', (event) => moved.push(event.detail.moved));
  credentials.take(frame(600), NOW);
  credentials.take(frame(600), NOW);
  credentials.take(frame(600, 'relay'), NOW);
  assert.deepEqual(moved, [false, false, true]);
  credentials.forget();
  elapse(600_000);
  assert.deepEqual(sent, []);
});

const heard = (refusal) => {
  const list = [];
  for (const name of ['restart', 'trouble']) refusal.addEventListener(name, () => list.push(name));
  return list;
};

test('a relay that refuses twice is trouble within seconds', () => {
  const refusal = new RelayRefusal(6000);
  const list = heard(refusal);
  refusal.refusal();
  refusal.refusal();
  mock.timers.tick(1500);
  assert.deepEqual(list, ['restart']);
  refusal.refusal();
  mock.timers.tick(6000);
  assert.deepEqual(list, ['restart', 'trouble']);
  assert.ok(refusal.refused);
});

test('a relay that takes us with new credentials is no trouble', () => {
  const refusal = new RelayRefusal(6000);
  const list = heard(refusal);
  refusal.refusal();
  mock.timers.tick(1500);
  refusal.gathered('host');
  refusal.gathered('relay');
  mock.timers.tick(60000);
  assert.deepEqual(list, ['restart']);
  assert.ok(!refusal.refused);
});
