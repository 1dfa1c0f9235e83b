import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeWishes } from '../../main/webapp/js/call/time-wishes.js';
import { delayOf, endingIn, mayExtend, moved, timingOf } from '../../main/webapp/js/call/timing.js';

const at = (hour, minute, second = 0) => Date.UTC(2026, 10, 20, hour, minute, second);
const iso = (millis) => new Date(millis).toISOString();
const timing = (more = {}) => timingOf({
  type: 'timing', expectedStart: iso(at(14, 0)), visitEnd: iso(at(14, 20)), doctorDeadline: iso(at(14, 5)),
  warnFrom: iso(at(14, 3)),
  keepsWaiting: false, extensionMinutes: 0, held: false, choiceDue: false, ...more,
});

test('a late doctor is told from when the patient may answer', () => {
  assert.equal(delayOf(timing(), at(14, 2, 59)), '');
  assert.equal(delayOf(timing(), at(14, 3)), 'late');
  assert.equal(delayOf(timing(), at(14, 7)), 'late');
});

test('where no deadline runs nothing is said', () => {
  assert.equal(delayOf(null, at(14, 4)), '');
  assert.equal(delayOf(timing({ doctorDeadline: null }), at(14, 4)), '');
});

test('who keeps waiting is asked no more', () => {
  assert.equal(delayOf(timing({ keepsWaiting: true, choiceDue: true }), at(14, 4)), 'keeps');
});

test('beyond half an hour the patient chooses', () => {
  assert.equal(delayOf(timing({ choiceDue: true, expectedStart: iso(at(14, 33)), doctorDeadline: iso(at(14, 38)) }), at(14, 0)), 'choice');
});

test('a start that moved is told as such', () => {
  assert.equal(moved(timing(), at(14, 0)), false);
  assert.equal(moved(timing({ expectedStart: iso(at(14, 8)) }), at(14, 0)), true);
  assert.equal(moved(null, at(14, 0)), false);
});

test('the last five minutes are counted, then the last one', () => {
  const left = [at(14, 14, 59), at(14, 15), at(14, 15, 1), at(14, 16), at(14, 19), at(14, 19, 30), at(14, 21)];
  assert.deepEqual(left.map((now) => endingIn(timing(), now)), [0, 5, 5, 4, 1, 1, 1]);
  assert.equal(endingIn(timing({ held: true }), at(14, 19)), 0);
  assert.equal(endingIn(null, at(14, 19)), 0);
});

test('five minutes more are to be had three times', () => {
  assert.deepEqual([0, 5, 10, 15].map((extensionMinutes) => mayExtend(timing({ extensionMinutes }))), [true, true, true, false]);
  assert.equal(mayExtend(timing({ held: true })), false);
  assert.equal(mayExtend(null), false);
});

test('one wish at a time, and one that failed is known', async () => {
  const asked = [];
  let answer = Promise.resolve();
  const api = { keepWaiting: () => (asked.push('keepWaiting'), answer), extend: () => (asked.push('extend'), answer), hold: (why) => (asked.push(why), answer) };
  const wishes = new TimeWishes(api);
  const first = wishes.ask('extend');
  assert.equal(wishes.asking, true);
  assert.equal(await wishes.ask('extend'), false);
  assert.equal(await first, true);
  answer = Promise.reject(new Error('no'));
  assert.equal(await wishes.ask('keepWaiting'), false);
  assert.deepEqual([wishes.asking, wishes.failed], [false, 'keepWaiting']);
  answer = Promise.resolve();
  await wishes.ask('hold', 'the patient is unwell');
  assert.equal(wishes.failed, '');
  assert.deepEqual(asked, ['extend', 'keepWaiting', 'the patient is unwell']);
});
