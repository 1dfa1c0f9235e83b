import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words, initials, stopwatch } from '../../main/webapp/js/call/words.js';

const TEXTS = {
  greeting: 'Hello {name}, {missing}',
  'visit.when': '{day}, {time} · {type}',
  'visit.whenElsewhere': '{day}, {time} your time ({there} in {city}) · {type}',
  'visit.today': 'Today',
  'visit.tomorrow': 'Tomorrow',
  'length.underOne': 'less than a minute',
  'device.unknown': '{device} does not answer',
};
const at = Date.UTC(2026, 10, 20, 13, 0);
const visit = { startsAt: at, zone: 'Africa/Nairobi', type: 'Follow-up' };

test('fills in what it knows and leaves a trace of what it does not', () => {
  assert.equal(new Words(TEXTS, 'en').say('greeting', { name: 'Maria' }), 'Hello Maria, {missing}');
  assert.equal(new Words(TEXTS, 'en').say('no.such.key'), 'no.such.key');
});

test('a sentence begins with a capital whatever was filled in', () => {
  assert.equal(new Words(TEXTS, 'en').say('device.unknown', { device: 'your camera' }), 'Your camera does not answer');
});

test('names the doctor\'s time when the clocks differ', () => {
  assert.equal(new Words(TEXTS, 'en', 'Europe/Madrid').visit(visit, at), 'Today, 14:00 your time (16:00 in Nairobi) · Follow-up');
  assert.equal(new Words(TEXTS, 'en', 'Africa/Nairobi').visit(visit, at), 'Today, 16:00 · Follow-up');
});

test('today and tomorrow are the reader\'s', () => {
  const words = new Words(TEXTS, 'en', 'Pacific/Auckland');
  assert.equal(words.day(at, at), 'Today');
  assert.equal(words.day(at, Date.UTC(2026, 10, 20, 10, 0)), 'Tomorrow');
});

test('an unknown zone is the browser\'s own, not an error', () => {
  assert.match(new Words(TEXTS, 'en', 'Mars/Olympus').time(at), /^\d\d:\d\d$/);
});

test('lengths count begun minutes', () => {
  const words = new Words(TEXTS, 'en');
  assert.deepEqual([null, 0, 1, 60, 61, 754].map((seconds) => words.length(seconds)),
    ['less than a minute', 'less than a minute', '1 minute', '1 minute', '2 minutes', '13 minutes']);
  assert.equal(new Words(TEXTS, 'es').length(754), '13 minutos');
});

test('the stopwatch', () => {
  assert.deepEqual([-3, 0, 65, 3599, 3600, 3845].map(stopwatch), ['0:00', '0:00', '1:05', '59:59', '1:00:00', '1:04:05']);
});

test('initials leave titles out', () => {
  assert.deepEqual(['Dr. Amina Otieno', 'Maria Silva', 'Sofia Rossi-Lund', 'Li', '', 'Álvaro de la Cruz'].map(initials),
    ['AO', 'MS', 'SL', 'L', '', 'ÁC']);
});

test('a format is made once, however often the page is drawn', (t) => {
  const made = t.mock.method(Intl, 'DateTimeFormat', Intl.DateTimeFormat);
  const words = new Words(TEXTS, 'en', 'Europe/Madrid');
  const texts = [1, 2, 3].map(() => [words.visit(visit, at), words.time(at), words.date('1980-05-17')].join());
  const first = made.mock.callCount();
  words.visit(visit, at);
  words.time(at, 'Africa/Nairobi');
  words.date('2001-01-31');
  assert.equal(made.mock.callCount(), first);
  assert.equal(new Set(texts).size, 1);
});
