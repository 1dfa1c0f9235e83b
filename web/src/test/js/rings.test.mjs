import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Rings } from '../../main/webapp/js/shared/rings.js';

const RING = { id: 'r1', visit: 'v1', text: 'Dr. Otieno calls you to your visit.', href: '/call/room.xhtml?visit=v1', lasts: 45000 };

function element() {
  const listeners = {};
  return { hidden: true, textContent: '', listeners, addEventListener: (name, act) => (listeners[name] = act) };
}

function house() {
  const told = [];
  const parts = { box: element(), text: element(), accept: element(), decline: element() };
  const rings = new Rings(parts, {
    base: '/televisit',
    sound: () => told.push('sound'),
    flash: () => told.push('flash'),
    calm: () => told.push('calm'),
    answer: (id, word) => told.push(`${word} ${id}`),
  });
  return { told, parts, rings };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
});

test('a ring is shown, sounds again and again, and leads to the tab of the visit', () => {
  const { told, parts, rings } = house();
  rings.show(RING);
  mock.timers.tick(5000);
  assert.equal(parts.box.hidden, false);
  assert.equal(parts.accept.href, '/televisit/call/room.xhtml?visit=v1');
  assert.equal(parts.accept.target, 'televisit-v1');
  assert.equal(told.filter((word) => word === 'sound').length, 3);
});

test('it stops when it is answered here', () => {
  const { told, parts, rings } = house();
  rings.show(RING);
  parts.decline.listeners.click();
  mock.timers.tick(60000);
  assert.equal(parts.box.hidden, true);
  assert.ok(told.includes('decline r1'));
  assert.equal(told.filter((word) => word === 'sound').length, 1);
});

test('it stops when it is answered elsewhere, and another ring is none of its business', () => {
  const { told, parts, rings } = house();
  rings.show(RING);
  rings.over('another');
  assert.equal(parts.box.hidden, false);
  rings.over('r1');
  assert.equal(parts.box.hidden, true);
  assert.equal(told.some((word) => word.endsWith('r1')), false);
});

test('it stops by itself', () => {
  const { parts, rings } = house();
  rings.show(RING);
  mock.timers.tick(45000);
  assert.equal(parts.box.hidden, true);
});

test('told twice, it rings once', () => {
  const { told, rings } = house();
  rings.show(RING);
  rings.show({ ...RING });
  assert.equal(told.filter((word) => word === 'sound').length, 1);
});
