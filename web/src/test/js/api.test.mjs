import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, socketUrlOf } from '../../main/webapp/js/call/api.js';

const answer = (status, body = {}, headers = {}) => ({
  ok: status < 300,
  status,
  type: 'basic',
  headers: new Headers(headers),
  json: async () => body,
});

function api(response) {
  const asked = [];
  const http = async (url, request) => {
    asked.push({ url, ...request });
    if (response instanceof Error) throw response;
    return response;
  };
  return { asked, api: new Api('/televisit/api/v1', 'AbC/1', http) };
}

const refusal = (response) => api(response).api.join().then(() => assert.fail('was not refused'), (problem) => problem);

test('asks so that a lapsed session answers 401 and no other site can ask', async () => {
  const { asked, api: rest } = api(answer(200, { ticket: 't' }));
  assert.equal((await rest.join()).ticket, 't');
  const [{ url, method, headers, credentials, redirect }] = asked;
  assert.equal(url, '/televisit/api/v1/appointments/AbC%2F1/join');
  assert.deepEqual([method, credentials, redirect], ['POST', 'same-origin', 'manual']);
  assert.equal(headers['X-Requested-With'], 'XMLHttpRequest');
  assert.equal(headers['Content-Type'], 'application/json');
});

for (const [what, response, reason, final] of [
  ['signed out', answer(401), 'signed-out', true],
  ['led to the sign-in page', { ...answer(0), ok: false, type: 'opaqueredirect' }, 'signed-out', true],
  ['a typed refusal', answer(403, { reason: 'too-late' }), 'too-late', true],
  ['not mine', answer(403, { reason: 'not-yours' }), 'not-yours', true],
  ['unknown', answer(404, { reason: 'not-found' }), 'not-found', true],
  ['a server being redeployed', answer(404), 'server', false],
  ['in conflict', answer(409, { reason: 'call-completed' }), 'call-completed', true],
  ['too often', answer(429, {}, { 'Retry-After': '7' }), 'too-many', false],
  ['a broken server', answer(503), 'server', false],
  ['no network', new TypeError('failed to fetch'), 'unreachable', false],
]) {
  test(`${what} is ${reason}`, async () => {
    const problem = await refusal(response);
    assert.deepEqual([problem.reason, problem.final], [reason, final]);
  });
}

test('the server says how long to wait', async () => {
  assert.equal((await refusal(answer(429, {}, { 'Retry-After': '7' }))).retryAfterMillis, 7000);
});

test('the socket is as protected as the page', () => {
  assert.equal(socketUrlOf('/televisit/ws/call', 'https://clinic.example/televisit/call/room.xhtml?visit=1'), 'wss://clinic.example/televisit/ws/call');
  assert.equal(socketUrlOf('/televisit/ws/call', 'http://localhost:8080/televisit/'), 'ws://localhost:8080/televisit/ws/call');
});
