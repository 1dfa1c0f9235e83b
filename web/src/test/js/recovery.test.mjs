import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { PATIENCE_OF_THE_POLITE, Recovery } from '../../main/webapp/js/call/recovery.js';

let recovery;
let said;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  said = [];
  recovery = new Recovery();
  recovery.addEventListener('restart', (event) => said.push(event.detail.reason));
  recovery.addEventListener('trouble', () => said.push('trouble'));
});

test('restarts when nothing came about in 15 s, and calls it trouble the second time', () => {
  mock.timers.tick(14999);
  assert.deepEqual(said, []);
  mock.timers.tick(1);
  assert.deepEqual(said, ['timeout']);
  mock.timers.tick(15000);
  assert.deepEqual(said, ['timeout', 'trouble', 'timeout']);
});

test('goes on trying after trouble, without repeating itself', () => {
  mock.timers.tick(15000);
  mock.timers.tick(15000);
  mock.timers.tick(15000);
  assert.deepEqual(said, ['timeout', 'trouble', 'timeout', 'timeout']);
});

test('a connection in time needs nothing', () => {
  recovery.connectionState('connecting');
  mock.timers.tick(5000);
  recovery.connectionState('connected');
  mock.timers.tick(120000);
  assert.deepEqual(said, []);
});

test('a short gap heals by itself', () => {
  recovery.connectionState('connected');
  recovery.connectionState('disconnected');
  mock.timers.tick(1900);
  recovery.connectionState('connected');
  mock.timers.tick(60000);
  assert.deepEqual(said, []);
});

test('a gap over 2 s restarts', () => {
  recovery.connectionState('connected');
  recovery.connectionState('disconnected');
  mock.timers.tick(2000);
  assert.deepEqual(said, ['disconnected']);
});

test('failure restarts at once, then ever less often', () => {
  recovery.connectionState('connected');
  recovery.connectionState('failed');
  mock.timers.tick(0);
  assert.deepEqual(said, ['failed']);
  recovery.connectionState('failed');
  mock.timers.tick(2999);
  assert.deepEqual(said, ['failed']);
  mock.timers.tick(1);
  assert.deepEqual(said, ['failed', 'failed']);
});

test('a call that once ran is not given up as soon as one that never did', () => {
  recovery.connectionState('connected');
  recovery.connectionState('disconnected');
  mock.timers.tick(2000);
  for (let i = 0; i < 4; i++) mock.timers.tick(15000);
  assert.equal(said.includes('trouble'), false);
  mock.timers.tick(15000);
  assert.equal(said.includes('trouble'), true);
});

test('when the other is back the count begins again', () => {
  mock.timers.tick(15000);
  recovery.afresh();
  mock.timers.tick(15000);
  assert.deepEqual(said, ['timeout', 'timeout']);
});

test('stopped, it is quiet', () => {
  recovery.stop();
  mock.timers.tick(120000);
  assert.deepEqual(said, []);
});

test('the polite side leaves the other time to restart first', () => {
  recovery.stop();
  const polite = new Recovery(PATIENCE_OF_THE_POLITE);
  const restarts = [];
  polite.addEventListener('restart', (event) => restarts.push(event.detail.reason));
  polite.connectionState('connected');
  polite.connectionState('disconnected');
  mock.timers.tick(4000);
  assert.deepEqual(restarts, []);
  polite.connectionState('failed');
  mock.timers.tick(4999);
  assert.deepEqual(restarts, []);
  mock.timers.tick(1);
  assert.deepEqual(restarts, ['failed']);
});
