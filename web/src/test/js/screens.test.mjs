import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worthSaying } from '../../main/webapp/js/call/announcer.js';
import { bannerOf, callCard, delayShown, endingStrip, lobbyCard, screenOf, statusOf } from '../../main/webapp/js/call/screens.js';
import { STATES } from '../../main/webapp/js/call/states.js';

const base = {
  state: 'idle', notice: '', doctor: false, entered: true, admitted: false, other: 'absent', otherSeen: false,
  otherCamera: true, otherMicrophone: true, picture: false, started: false, socketOpen: true, attempts: 0,
  early: false, quality: 'good', step: 'full', reason: 'none', otherSoundOnly: false, moved: false, delay: '', ending: 0, endingTold: 0, held: false, mayExtend: true,
};
const known = (more) => ({ ...base, ...more });

test('every state has a screen, admitted or not', () => {
  const screens = STATES.map((state) => [state, screenOf(known({ state })), screenOf(known({ state, admitted: true }))]);
  assert.deepEqual(screens, [
    ['idle', 'lobby', 'lobby'],
    ['joining', 'lobby', 'lobby'],
    ['waiting', 'lobby', 'call'],
    ['negotiating', 'lobby', 'call'],
    ['connected', 'lobby', 'call'],
    ['reconnecting', 'lobby', 'call'],
    ['ended', 'notice', 'notice'],
    ['failed', 'notice', 'notice'],
  ]);
  assert.equal(screenOf(known({ state: 'failed', notice: 'ice' })), 'call');
});

const waiting = (more) => lobbyCard(known({ state: 'waiting', ...more }));

test('the patient learns where the doctor is', () => {
  assert.equal(waiting({ other: 'absent' }).title, 'lobby.before.title');
  assert.equal(waiting({ other: 'present' }).title, 'lobby.next.title');
  assert.equal(waiting({ other: 'left' }).title, 'lobby.away.title');
  assert.equal(waiting({ other: 'interrupted' }).title, 'lobby.away.title');
});

test('only the doctor admits, and only somebody who is there', () => {
  assert.ok(waiting({ doctor: true, other: 'present' }).actions.includes('admit'));
  for (const other of ['absent', 'left', 'interrupted']) assert.ok(!waiting({ doctor: true, other }).actions.includes('admit'));
  for (const other of ['absent', 'present', 'left']) assert.ok(!waiting({ other }).actions.includes('admit'));
});

test('only the doctor can end without a visit', () => {
  assert.ok(waiting({ doctor: true }).actions.includes('end-without'));
  assert.ok(!waiting({}).actions.includes('end-without'));
});

test('a door that is not open yet says so, with the mirror in reach', () => {
  assert.equal(lobbyCard(known({ early: true })).title, 'lobby.early.title');
});

const call = (more) => known({ admitted: true, other: 'present', otherSeen: true, picture: true, state: 'connected', ...more });

test('nothing stands over a picture that flows', () => assert.equal(callCard(call({})), null));

test('what stands over the picture is in words, with the way out', () => {
  assert.equal(callCard(call({ state: 'negotiating' })).title, 'call.connecting.title');
  assert.equal(callCard(call({ state: 'reconnecting' })).title, 'call.reconnecting.title');
  assert.equal(callCard(call({ otherCamera: false })).title, 'call.otherCameraOff');
  assert.equal(callCard(call({ picture: false })).title, 'call.connecting.title');
  assert.deepEqual(callCard(call({ state: 'waiting', other: 'left' })).actions, ['leave']);
  assert.deepEqual(callCard(call({ state: 'waiting', other: 'left', doctor: true })).actions, ['finish']);
  assert.deepEqual(callCard(call({ state: 'failed' })).actions, ['try-again', 'leave']);
});

test('after long without the server the person can push', () => {
  assert.deepEqual(callCard(call({ state: 'reconnecting', attempts: 1 })).actions, []);
  assert.deepEqual(callCard(call({ state: 'reconnecting', attempts: 4 })).actions, ['try-now']);
});

test('where nothing but the sound is left, it says under which number the visit can go on', () => {
  const bottom = { quality: 'weak', reason: 'loss', step: 'sound' };
  assert.equal(bannerOf(call({ ...bottom, callBack: true })), 'quality.why.loss quality.step.sound quality.callBack.patient');
  assert.match(bannerOf(call({ ...bottom, callBack: true, doctor: true })), / quality.callBack.doctor$/);
  assert.equal(bannerOf(call({ ...bottom, callBack: false })), 'quality.why.loss quality.step.sound');
  assert.doesNotMatch(bannerOf(call({ ...bottom, step: 'small', callBack: true })), /callBack/);
});

test('one quiet line at a time, the weightiest', () => {
  assert.equal(bannerOf(call({})), '');
  assert.equal(bannerOf(call({ quality: 'weak' })), 'call.weak');
  assert.equal(bannerOf(call({ quality: 'weak', reason: 'loss' })), 'quality.why.loss');
  assert.equal(bannerOf(call({ quality: 'weak', reason: 'delay', step: 'small' })), 'quality.why.delay quality.step.small');
  assert.equal(bannerOf(call({ quality: 'weak', other: 'interrupted' })), 'call.otherInterrupted');
  assert.equal(bannerOf(call({ quality: 'weak', other: 'interrupted', socketOpen: false })), 'call.socketLost');
});

test('the status is one plain word for each state', () => {
  assert.equal(statusOf(call({})), 'good');
  assert.equal(statusOf(call({ quality: 'weak' })), 'weak');
  assert.equal(statusOf(call({ other: 'interrupted' })), 'interrupted');
  assert.equal(statusOf(call({ state: 'reconnecting' })), 'reconnecting');
  assert.equal(statusOf(call({ state: 'waiting' })), 'waiting');
  assert.equal(statusOf(call({ state: 'negotiating' })), 'connecting');
});

test('screen readers hear what changed, once', () => {
  assert.equal(worthSaying(null, call({})), '');
  assert.equal(worthSaying(call({}), call({})), '');
  assert.equal(worthSaying(call({ state: 'negotiating' }), call({})), 'connected');
  assert.equal(worthSaying(call({}), call({ state: 'reconnecting' })), 'reconnecting');
  assert.equal(worthSaying(call({}), call({ state: 'waiting', other: 'left' })), 'otherLeft');
  assert.equal(worthSaying(call({}), call({ otherMicrophone: false })), 'otherMuted');
  assert.equal(worthSaying(call({ otherMicrophone: false }), call({})), 'otherUnmuted');
  const room = (other) => known({ state: 'waiting', doctor: true, other });
  assert.equal(worthSaying(room('absent'), room('present')), 'knock');
});

test('a later start is told where the patient waits', () => {
  assert.equal(waiting({}).text, 'lobby.before.text');
  assert.equal(waiting({ moved: true }).text, 'lobby.before.moved');
  assert.equal(waiting({ moved: true, other: 'present' }).text, 'lobby.next.text');
});

test('a late doctor concerns the patient who waits, nobody else', () => {
  const late = (more) => delayShown(known({ state: 'waiting', delay: 'late', ...more }));
  assert.equal(late({}), 'late');
  assert.equal(late({ state: 'reconnecting' }), 'late');
  for (const other of [{ doctor: true }, { admitted: true }, { other: 'present' }, { state: 'idle' }]) assert.equal(late(other), '');
});

test('an end that comes near is told to both, the doctor can move it', () => {
  assert.equal(endingStrip(call({})), null);
  assert.deepEqual(endingStrip(call({ ending: 5 })), { text: 'ending.soon', actions: [] });
  assert.deepEqual(endingStrip(call({ ending: 1 })), { text: 'ending.last', actions: [] });
  assert.deepEqual(endingStrip(call({ ending: 4, doctor: true })).actions, ['extend', 'hold']);
  assert.deepEqual(endingStrip(call({ ending: 4, doctor: true, mayExtend: false })).actions, ['hold']);
  assert.equal(endingStrip(known({ state: 'waiting', ending: 4 })), null);
});

test('an end that is held is the doctor\'s to know', () => {
  assert.deepEqual(endingStrip(call({ held: true, doctor: true })), { text: 'ending.held', actions: [] });
  assert.equal(endingStrip(call({ held: true })), null);
});

test('screen readers hear of a late doctor, of the end and of its hold, once', () => {
  const room = (more) => known({ state: 'waiting', ...more });
  assert.equal(worthSaying(room({}), room({ delay: 'late' })), 'delay.late');
  assert.equal(worthSaying(room({ delay: 'late' }), room({ delay: 'keeps' })), 'delay.keeps');
  assert.equal(worthSaying(room({ doctor: true }), room({ doctor: true, delay: 'late' })), '');
  assert.equal(worthSaying(call({}), call({ endingTold: 5 })), 'ending.soon');
  assert.equal(worthSaying(call({ endingTold: 5 }), call({ endingTold: 5 })), '');
  assert.equal(worthSaying(call({ endingTold: 5 }), call({ endingTold: 1 })), 'ending.last');
  assert.equal(worthSaying(call({ doctor: true }), call({ doctor: true, held: true })), 'held');
});

test('a picture that the network cannot carry is explained, not waited for', () => {
  const call = known({ state: 'connected', admitted: true, other: 'present', otherSoundOnly: true });
  assert.equal(callCard(call).title, 'call.soundOnly.title');
});

test('a relay that refuses has words of its own, in the call', () => {
  const refused = known({ state: 'failed', notice: 'relay', admitted: true });
  assert.equal(screenOf(refused), 'call');
  assert.equal(callCard(refused).title, 'call.relay.title');
});

test('another size of the picture is said once', () => {
  const full = known({ state: 'connected', admitted: true });
  const small = known({ state: 'connected', admitted: true, step: 'small' });
  assert.equal(worthSaying(full, small), 'step.small');
  assert.equal(worthSaying(small, small), '');
});
