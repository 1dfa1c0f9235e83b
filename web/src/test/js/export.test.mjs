import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerExport } from '../../main/webapp/js/person/export.js';

/** A page with the part that offers the archive. */
function page({ recent = true, opens = true, fails = null } = {}) {
  const listeners = {};
  const element = (id) => ({
    id,
    hidden: id === 'export-step-up',
    textContent: '',
    dataset: { begun: 'Begun.', failed: 'Failed.', blocked: 'Blocked.' },
    focused: false,
    focus() {
      this.focused = true;
    },
    addEventListener: (kind, act) => (listeners[`${id} ${kind}`] = act),
  });
  const parts = Object.fromEntries(
    ['export', 'export-step-up', 'export-state', 'export-step-up-open'].map((id) => [id, element(id)]),
  );
  const went = [];
  const opened = [];
  const asked = [];
  const window = {
    document: { getElementById: (id) => parts[id], body: { dataset: { path: '/app' } } },
    location: { assign: (url) => went.push(url) },
    open: (url) => opens && opened.push(url) && {},
  };
  const proven = offerExport(/** @type {any} */ (window), async (url, method) => {
    asked.push(`${method} ${url}`);
    if (fails) {
      throw fails;
    }
    return { recent };
  });
  const link = { closest: () => ({ getAttribute: () => '/app/api/v1/patients/maria/export' }) };
  let prevented = 0;
  const press = () => listeners['export click']({ target: link, preventDefault: () => prevented++ });
  return { parts, went, opened, asked, press, proven, confirm: () => listeners['export-step-up-open click'](), prevented: () => prevented };
}

test('a recent sign-in begins the download at once', async () => {
  const { press, went, asked, parts, prevented } = page();
  await press();
  assert.deepEqual(asked, ['GET /app/api/v1/me/sign-in']);
  assert.deepEqual(went, ['/app/api/v1/patients/maria/export']);
  assert.equal(parts['export-state'].textContent, 'Begun.');
  assert.equal(prevented(), 1);
});

test('an old one asks in a window of its own first, and goes on when that is done', async () => {
  const { press, went, opened, parts, confirm, proven } = page({ recent: false });
  await press();
  assert.deepEqual(went, []);
  assert.equal(parts['export-step-up'].hidden, false);
  assert.ok(parts['export-step-up-open'].focused);

  confirm();
  assert.deepEqual(opened, ['/app/step-up']);
  proven();
  assert.deepEqual(went, ['/app/api/v1/patients/maria/export']);
  assert.equal(parts['export-step-up'].hidden, true);
  proven();
  assert.equal(went.length, 1, 'what another page asked for begins nothing here');
});

test('a window that is held back, and a server that does not answer, are told', async () => {
  const held = page({ recent: false, opens: false });
  await held.press();
  held.confirm();
  assert.equal(held.parts['export-state'].textContent, 'Blocked.');

  const dead = page({ fails: Object.assign(new Error('unreachable'), { words: '' }) });
  await dead.press();
  assert.equal(dead.parts['export-state'].textContent, 'Failed.');
  assert.deepEqual(dead.went, []);
});
