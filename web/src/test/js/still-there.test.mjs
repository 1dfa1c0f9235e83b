import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Api } from '../../main/webapp/js/call/api.js';
import { StillThere } from '../../main/webapp/js/call/still-there.js';

const MINUTE = 60_000;

test('in a visit the server hears more than once in the quarter of an hour after which it takes people for gone', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  let told = 0;
  const there = new StillThere({ stillThere: async () => void told++ });
  mock.timers.tick(30 * MINUTE);
  assert.equal(told, 0);

  there.want(true);
  there.want(true);
  mock.timers.tick(15 * MINUTE);
  assert.equal(told, 3);

  there.want(false);
  mock.timers.tick(30 * MINUTE);
  assert.equal(told, 3);
  mock.timers.reset();
});

test('a server that is away is no error', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const there = new StillThere({ stillThere: () => Promise.reject(new Error('away')) });
  there.want(true);
  mock.timers.tick(5 * MINUTE);
  await Promise.resolve();
  there.want(false);
  mock.timers.reset();
});

test('it is asked as by the person, not as by a page that brings itself up to date', async () => {
  const asked = [];
  const api = new Api('/televisit/api/v1', 'a visit', async (url, { headers }) => (asked.push([url, headers]), { ok: true, status: 204 }));
  await api.stillThere();
  assert.equal(asked[0][0], '/televisit/api/v1/me/sign-in');
  assert.equal(asked[0][1]['X-Televisit-Unasked'], undefined);
});
