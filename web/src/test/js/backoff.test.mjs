import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../../main/webapp/js/call/backoff.js';

test('doubles up to the cap and begins again after a success', () => {
  const backoff = new Backoff({ firstMillis: 200, capMillis: 1000, random: () => 1 });
  assert.deepEqual([1, 2, 3, 4, 5].map(() => backoff.next()), [200, 400, 800, 1000, 1000]);
  backoff.reset();
  assert.equal(backoff.next(), 200);
});

test('spreads a crowd over half of each step', () => {
  const earliest = new Backoff({ firstMillis: 200, random: () => 0 });
  const latest = new Backoff({ firstMillis: 200, random: () => 0.999 });
  assert.equal(earliest.next(), 100);
  assert.ok(latest.next() > 190);
});

test('never waits longer than the three seconds within which a visit is to resume', () => {
  const backoff = new Backoff({ random: () => 1 });
  for (let i = 0; i < 2000; i++) backoff.next();
  assert.equal(backoff.next(), 2500);
});
