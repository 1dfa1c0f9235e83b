import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askUnasked, markUnasked, unaskedHeaders } from '../../main/webapp/js/shared/unasked.js';

/** A page whose PrimeFaces sends one thing after the other, and whose time passes by hand. */
function stage(fields = []) {
  const sent = [];
  const timers = new Map();
  let next = 0;
  let prefilter;
  let busy = false;
  const window = {
    jQuery: { ajaxPrefilter: (filter) => (prefilter = filter) },
    PrimeFaces: { ajax: { Queue: { isEmpty: () => !busy } } },
    setTimeout: (work) => (timers.set(++next, work), next),
    clearTimeout: (id) => timers.delete(id),
  };
  const document = { defaultView: window, querySelectorAll: () => fields };
  const send = (what) => {
    const headers = {};
    prefilter({}, {}, { setRequestHeader: (name, value) => (headers[name] = value) });
    sent.push([what, headers['X-Televisit-Unasked'] ?? 'asked']);
  };
  markUnasked(window);
  const pass = () => [...timers].forEach(([id, work]) => (timers.delete(id), work()));
  return { document, sent, send, pass, busy: (now) => (busy = now), waiting: () => timers.size };
}

test('what a page asks by itself says so, and nothing else does', () => {
  const { document, sent, send } = stage();
  send('a press');
  askUnasked(document, () => send('a look'));
  send('another press');
  assert.deepEqual(sent, [['a press', 'asked'], ['a look', 'true'], ['another press', 'asked']]);
});

test('a look waits while something is on its way, lest it be sent later as if somebody had asked', () => {
  const { document, sent, send, pass, busy, waiting } = stage();
  busy(true);
  askUnasked(document, () => send('a look'));
  askUnasked(document, () => send('a later look'));
  pass();
  assert.deepEqual([sent, waiting()], [[], 1]);
  busy(false);
  pass();
  assert.deepEqual([sent, waiting()], [[['a later look', 'true']], 0]);
});

test('while something is typed that was not sent, what a page asks is a sign of its reader', () => {
  const field = { id: 'note', type: 'textarea', value: 'as before', defaultValue: 'as before' };
  const { document, sent, send } = stage([field]);
  askUnasked(document, () => send('a look'));
  assert.deepEqual(unaskedHeaders(document), { 'X-Televisit-Unasked': 'true' });

  field.value = 'as before, and more';
  askUnasked(document, () => send('a look'));
  assert.deepEqual(unaskedHeaders(document), {});
  assert.deepEqual(sent, [['a look', 'true'], ['a look', 'asked']]);
});
