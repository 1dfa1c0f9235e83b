import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishedNotice, noticeOf, notAttendedFrom, outcomeOf } from '../../main/webapp/js/call/notices.js';

const finished = (outcome, doctor = false) => finishedNotice({ outcome, durationSeconds: null }, doctor);

test('reasons nobody wrote words for get the general ones', () => {
  assert.equal(noticeOf('blocked', false).key, 'blocked');
  assert.equal(noticeOf('a-reason-of-tomorrow', false).key, 'closed');
});

test('a doctor who left is reminded that the visit is not finished', () => {
  assert.deepEqual(noticeOf('left', true).actions, ['rejoin', 'finish', 'home']);
  assert.deepEqual(noticeOf('left', false).actions, ['rejoin', 'home']);
});

test('ends have their own words', () => {
  assert.deepEqual(['completed', 'technical', 'by-phone', 'BY_PHONE', 'not-attended', 'rescheduled', 'slot-end', 'doctor-late'].map((o) => finished(o).kind),
    ['', 'technical', 'by-phone', 'by-phone', 'not-attended', 'reschedule', 'slot-end', 'doctor-late']);
});

test('only the doctor reopens, and only what took place', () => {
  assert.ok(finished('completed', true).actions.includes('reopen'));
  assert.ok(!finished('completed', false).actions.includes('reopen'));
  assert.ok(!finished('not-attended', true).actions.includes('reopen'));
});

test('rescheduling leads the doctor to the new time', () => {
  assert.equal(finished('rescheduled', true).actions[0], 'reschedule');
  assert.ok(!finished('rescheduled', false).actions.includes('reschedule'));
});

test('an end that is not the patient\'s doing leads to the next free times', () => {
  for (const outcome of ['doctor-late', 'technical']) {
    assert.equal(finished(outcome).actions[0], 'rebook');
    assert.ok(!finished(outcome, true).actions.includes('rebook'));
  }
  assert.ok(!finished('not-attended').actions.includes('rebook'));
});

test('a summary says how it ended', () => {
  assert.deepEqual(outcomeOf({ status: 'FULFILLED', channel: 'VIDEO', durationSeconds: 60 }), { outcome: 'completed', durationSeconds: 60 });
  assert.equal(outcomeOf({ status: 'FULFILLED', channel: 'PHONE' }).outcome, 'by-phone');
  assert.equal(outcomeOf({ status: 'NOSHOW' }).outcome, 'not-attended');
  assert.equal(outcomeOf({ status: 'CANCELLED', cancellationReason: 'TECHNICAL' }).outcome, 'technical');
  assert.equal(outcomeOf({ status: 'CANCELLED', cancellationReason: 'DOCTOR_LATE' }).outcome, 'doctor-late');
  assert.equal(outcomeOf({ status: 'CANCELLED', cancellationReason: 'HOSPITAL' }).outcome, 'cancelled');
  assert.deepEqual(outcomeOf(null), { outcome: 'completed', durationSeconds: null });
});

test('"did not come" waits as long as the rule says from the later of start and arrival, never beyond the end', () => {
  const minute = 60000;
  const grace = 15 * minute;
  assert.equal(notAttendedFrom({ expectedStart: 0 * minute, firstIn: 5 * minute, visitEnd: 30 * minute, grace }), 20 * minute);
  assert.equal(notAttendedFrom({ expectedStart: 10 * minute, firstIn: 1 * minute, visitEnd: 60 * minute, grace }), 25 * minute);
  assert.equal(notAttendedFrom({ expectedStart: 10 * minute, firstIn: 18 * minute, visitEnd: 30 * minute, grace }), 30 * minute);
  assert.equal(notAttendedFrom({ expectedStart: 0, firstIn: 5 * minute, visitEnd: 30 * minute, grace: 10 * minute }), 15 * minute);
});
