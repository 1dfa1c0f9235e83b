import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATES, StateMachine, mayFollow } from '../../main/webapp/js/call/states.js';

const ALLOWED = new Set([
  'idle→joining', 'idle→ended', 'idle→failed',
  'joining→idle', 'joining→waiting', 'joining→ended', 'joining→failed',
  'waiting→negotiating', 'waiting→reconnecting', 'waiting→ended', 'waiting→failed',
  'negotiating→waiting', 'negotiating→connected', 'negotiating→reconnecting', 'negotiating→ended', 'negotiating→failed',
  'connected→waiting', 'connected→negotiating', 'connected→reconnecting', 'connected→ended', 'connected→failed',
  'reconnecting→waiting', 'reconnecting→negotiating', 'reconnecting→connected', 'reconnecting→ended', 'reconnecting→failed',
  'ended→joining',
  'failed→idle', 'failed→joining', 'failed→waiting', 'failed→negotiating', 'failed→connected', 'failed→ended',
]);

for (const from of STATES) {
  for (const to of STATES) {
    const allowed = ALLOWED.has(`${from}→${to}`);
    test(`${to} ${allowed ? 'may' : 'may not'} follow ${from}`, () => {
      assert.equal(mayFollow(from, to), allowed);
      const machine = new StateMachine(from);
      const changes = [];
      machine.addEventListener('change', (event) => changes.push(event.detail));
      const warn = console.warn;
      console.warn = () => {};
      try {
        assert.equal(machine.become(to), allowed);
      } finally {
        console.warn = warn;
      }
      assert.equal(machine.current, allowed ? to : from);
      assert.deepEqual(changes, allowed ? [{ from, to }] : []);
    });
  }
}

test('an unknown state is a mistake', () => {
  assert.throws(() => mayFollow('idle', 'dreaming'));
  assert.throws(() => mayFollow('dreaming', 'idle'));
});
