import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInFirst } from '../../main/webapp/js/person/sign-in-first.js';

/** A page with a dialog that has two buttons, of which one asks for a fresh sign-in. */
function page({ recent = true, opens = true, fails = false } = {}) {
  const listeners = {};
  const part = (name) => ({
    hidden: true,
    textContent: '',
    dataset: { blocked: 'Blocked.' },
    focused: false,
    focus() {
      this.focused = true;
    },
    addEventListener: (_kind, act) => (listeners[name] = act),
  });
  const parts = { panel: part('panel'), open: part('open'), state: part('state') };
  const sent = [];
  const opened = [];
  let answer = () => {};
  const press = (id) => {
    let stopped = false;
    const event = { target: { closest: () => ({ id }) }, preventDefault() {}, stopImmediatePropagation: () => (stopped = true) };
    listeners.dialog(event);
    if (!stopped) sent.push(id);
  };
  const dialog = {
    dataset: { signInFirst: 'erasure:now' },
    querySelector: (/** @type {string} */ wanted) => parts[/"(.*)"/.exec(wanted)?.[1] ?? ''],
    addEventListener: (_kind, act, down) => (listeners.dialog = down && act),
  };
  const window = {
    document: { body: { dataset: { path: '/app' } }, getElementById: (id) => ({ click: () => press(id) }) },
    open: (url) => opens && opened.push(url) && {},
  };
  const http = () => new Promise((resolve, reject) => (answer = () => (fails ? reject(new Error('down')) : resolve({ recent }))));
  const proven = signInFirst(/** @type {any} */ (window), /** @type {any} */ (dialog), /** @type {any} */ (http));
  const answered = async () => {
    answer();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { parts, sent, opened, press, answered, proven, confirm: () => listeners.open() };
}

test('with a recent sign-in the button does what it says, once', async () => {
  const { press, answered, sent, parts } = page();
  press('erasure:now');
  press('erasure:now');
  assert.deepEqual(sent, []);
  await answered();
  assert.deepEqual(sent, ['erasure:now']);
  assert.equal(parts.panel.hidden, true);
});

test('with an old one it waits for the window, and goes on by itself', async () => {
  const { press, answered, sent, opened, parts, confirm, proven } = page({ recent: false });
  press('erasure:now');
  await answered();
  assert.deepEqual(sent, []);
  assert.equal(parts.panel.hidden, false);
  assert.ok(parts.open.focused);
  confirm();
  assert.deepEqual(opened, ['/app/step-up']);
  proven();
  assert.deepEqual(sent, ['erasure:now']);
  proven();
  assert.equal(sent.length, 1, 'what another page asked for presses nothing here');
});

test('other buttons are left alone, a window that is held back is told, and without an answer the server decides', async () => {
  const held = page({ recent: false, opens: false });
  held.press('close');
  assert.deepEqual(held.sent, ['close']);
  held.press('erasure:now');
  await held.answered();
  held.confirm();
  assert.equal(held.parts.state.textContent, 'Blocked.');

  const dead = page({ fails: true });
  dead.press('erasure:now');
  await dead.answered();
  assert.deepEqual(dead.sent, ['erasure:now']);
});
