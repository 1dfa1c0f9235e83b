import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Room } from '../../main/webapp/js/call/room.js';

let room;
const welcome = (more = {}) => ({
  type: 'welcome',
  self: { id: 'patient', role: 'patient', name: 'Maria Silva' },
  other: { id: 'practitioner', role: 'practitioner', name: 'Dr. Amina Otieno', present: false, instance: null },
  admitted: false,
  startedAt: null,
  visitEnd: '2026-11-20T13:20:00Z',
  now: '2026-11-20T13:00:00Z',
  instance: 7,
  resumed: false,
  ...more,
});
const there = (instance) => ({ id: 'practitioner', role: 'practitioner', name: 'Dr. Amina Otieno', present: true, instance });
const hear = (...frames) => frames.forEach((frame) => room.receive(frame, Date.UTC(2026, 10, 20, 12, 59)));

beforeEach(() => {
  room = new Room();
});

test('learns its role, the other\'s name and the server\'s clock', () => {
  hear(welcome());
  assert.equal(room.role, 'patient');
  assert.equal(room.otherName, 'Dr. Amina Otieno');
  assert.equal(room.clockAhead, 60000);
  assert.equal(room.visitEnd, Date.UTC(2026, 10, 20, 13, 20));
});

test('there is a pair to connect only once admitted and both there', () => {
  hear(welcome());
  assert.equal(room.connection, null);
  hear({ type: 'other-arrived', instance: 4 });
  assert.equal(room.connection, null);
  hear({ type: 'admitted' });
  assert.equal(room.connection, '4.7');
  hear({ type: 'other-left' });
  assert.equal(room.connection, null);
});

test('the pair names the doctor\'s page first, on both sides', () => {
  hear(welcome({ self: { id: 'practitioner', role: 'practitioner', name: 'Dr. Amina Otieno' }, other: there(9), admitted: true, instance: 3 }));
  assert.equal(room.isDoctor, true);
  assert.equal(room.connection, '3.9');
});

test('another page of the other makes another pair, the same page the same', () => {
  hear(welcome({ other: there(4), admitted: true }), { type: 'other-interrupted' });
  assert.equal(room.connection, '4.7');
  hear({ type: 'other-arrived', instance: 4 });
  assert.equal(room.connection, '4.7');
  hear({ type: 'other-arrived', instance: 5 });
  assert.equal(room.connection, '5.7');
});

test('a reloaded page forgets what the old one had switched off', () => {
  hear(welcome({ other: there(4), admitted: true }), { type: 'media-state', microphone: false, camera: false });
  assert.deepEqual([room.otherMicrophone, room.otherCamera], [false, false]);
  hear({ type: 'other-arrived', instance: 4 });
  assert.equal(room.otherCamera, false);
  hear({ type: 'other-arrived', instance: 5 });
  assert.deepEqual([room.otherMicrophone, room.otherCamera], [true, true]);
});

test('after a resume an other who went meanwhile has left, one who never came is absent', () => {
  hear(welcome({ other: there(4) }), welcome({ resumed: true }));
  assert.equal(room.other, 'left');
  room = new Room();
  hear(welcome(), welcome({ resumed: true }));
  assert.equal(room.other, 'absent');
});

test('within the grace period the other counts as interrupted', () => {
  hear(welcome({ admitted: true, other: { ...there(4), present: false } }));
  assert.equal(room.other, 'interrupted');
  assert.equal(room.connection, '4.7');
});

test('the timer starts when the server says so', () => {
  hear(welcome(), { type: 'started', at: '2026-11-20T13:01:00Z' });
  assert.equal(room.startedAt, Date.UTC(2026, 10, 20, 13, 1));
});

test('frames it does not know change nothing', () => {
  hear(welcome());
  const before = JSON.stringify(room);
  hear({ type: 'from-the-future', other: 'left' });
  assert.equal(JSON.stringify(room), before);
});

const timing = (more = {}) => ({
  type: 'timing',
  expectedStart: '2026-11-20T13:08:00Z',
  visitEnd: '2026-11-20T13:28:00Z',
  doctorDeadline: '2026-11-20T13:13:00Z',
  warnFrom: '2026-11-20T13:11:00Z',
  keepsWaiting: false,
  extensionMinutes: 0,
  held: false,
  choiceDue: false,
  ...more,
});

test('the server tells anew when it begins and ends', () => {
  hear(welcome(), timing());
  assert.equal(room.timing.expectedStart, Date.UTC(2026, 10, 20, 13, 8));
  assert.equal(room.visitEnd, Date.UTC(2026, 10, 20, 13, 28));
});

test('a warning of the end holds until the end moves', () => {
  hear(welcome(), timing(), { type: 'ending', minutes: 5 });
  assert.equal(room.endingTold, 5);
  hear(timing());
  assert.equal(room.endingTold, 5);
  hear(timing({ visitEnd: '2026-11-20T13:33:00Z', extensionMinutes: 5 }));
  assert.equal(room.endingTold, 0);
  hear({ type: 'ending', minutes: 1 }, timing({ visitEnd: '2026-11-20T13:33:00Z', held: true }));
  assert.equal(room.endingTold, 0);
});
