import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../main/webapp/js/shared/countdown.js';

const MINUTE = 60000;

test('says how far a time is in begun minutes, then in hours, then in days', () => {
  assert.deepEqual(
    [1, MINUTE, 5 * MINUTE + 1, 59 * MINUTE, 60 * MINUTE, 47 * 60 * MINUTE, 48 * 60 * MINUTE].map((ms) => distance(ms, 'en')),
    ['in 1 minute', 'in 1 minute', 'in 6 minutes', 'in 59 minutes', 'in 1 hour', 'in 47 hours', 'in 2 days']);
  assert.deepEqual([-1, -3 * MINUTE, -90 * MINUTE].map((ms) => distance(ms, 'es')), ['hace 1 minuto', 'hace 3 minutos', 'hace 2 horas']);
});

test('makes the words of a language once, however many visits ask', (t) => {
  const made = t.mock.method(Intl, 'RelativeTimeFormat', Intl.RelativeTimeFormat);
  for (let second = 0; second < 20; second++) distance(second * 1000, 'fr');
  assert.equal(made.mock.callCount(), 1);
});
