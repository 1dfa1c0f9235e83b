import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Mesh, lower, rank } from '../../main/webapp/js/call/guests/mesh.js';
import { shapeOf } from '../../main/webapp/js/call/quality-ladder.js';
import { Signaling } from '../../main/webapp/js/call/signaling.js';
import { GuestApi } from '../../main/webapp/js/guest/guest-api.js';
import { FakePeer } from './fake-peer.mjs';

const ICE = { type: 'ice-servers', iceServers: [], policy: 'all', expiresAt: '2026-11-20T14:08:21Z' };
const AT = Date.parse('2026-11-20T13:58:21Z');
const peer = (id, instance, more) => ({ id, name: id, kind: 'other', instance, present: true, ...more });
const natives = { RTCPeerConnection: globalThis.RTCPeerConnection, MediaStream: globalThis.MediaStream };

let sent;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  globalThis.RTCPeerConnection = class extends FakePeer { close() { this.connectionState = 'closed'; } };
  globalThis.MediaStream = class { addTrack() {} };
  sent = [];
});

afterEach(() => {
  mock.timers.reset();
  Object.assign(globalThis, natives);
});

function mesh() {
  const outgoing = Object.assign(new EventTarget(), { tracks: { audio: null, video: null } });
  return new Mesh({ send: (frame) => sent.push(frame), outgoing, videoFor: () => ({ srcObject: null }) });
}

async function settled() {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
}

test('of each pair one lays the lines: the doctor, then the patient, then guests by their number', () => {
  const order = ['practitioner', 'patient', 'guest-1', 'guest-2', 'guest-10'];
  assert.deepEqual([...order].sort((a, b) => rank(a) - rank(b)), order);
});

test('each of the others is offered to by name, in the connection of the two pages', async () => {
  const doctors = mesh();
  doctors.iceServers(ICE, AT);
  doctors.meet('practitioner', 7, [peer('guest-1', 31), peer('guest-2', 32)]);
  await settled();
  assert.deepEqual(sent.filter((frame) => frame.type === 'offer').map(({ to, connection }) => [to, connection]), [['guest-1', '7.31'], ['guest-2', '7.32']]);
});

test('who is polite waits for an offer and answers it to whom it came from', async () => {
  const annas = mesh();
  annas.iceServers(ICE, AT);
  annas.meet('guest-1', 31, [peer('practitioner', 7), peer('patient', 12), peer('guest-2', 32)]);
  await settled();
  assert.deepEqual(sent.filter((frame) => frame.type === 'offer').map((frame) => frame.to), ['guest-2']);

  sent.length = 0;
  annas.receive({ from: 'patient', type: 'offer', sdp: 'o1', connection: '12.31', to: 'guest-1' });
  await settled();
  assert.deepEqual(sent.map(({ type, to, connection }) => [type, to, connection]), [['answer', 'patient', '12.31']]);
});

test('a frame of another pair, or of somebody who is not there, is nobody\'s', async () => {
  const annas = mesh();
  annas.iceServers(ICE, AT);
  annas.meet('guest-1', 31, [peer('practitioner', 7)]);
  annas.receive({ from: 'practitioner', type: 'offer', sdp: 'o1', connection: '6.31' });
  annas.receive({ from: 'patient', type: 'offer', sdp: 'o1', connection: '12.31' });
  await settled();
  assert.deepEqual(sent, []);
});

test('who is gone is let go, and another page of the same seat is a new connection', async () => {
  const doctors = mesh();
  doctors.iceServers(ICE, AT);
  doctors.meet('practitioner', 7, [peer('guest-1', 31)]);
  await settled();
  const before = doctors.link('guest-1').pc;
  doctors.meet('practitioner', 7, [peer('guest-1', 31, { present: false })]);
  assert.equal(doctors.link('guest-1').pc, before);
  doctors.meet('practitioner', 7, [peer('guest-1', 40)]);
  assert.notEqual(doctors.link('guest-1').pc, before);
  assert.equal(before.connectionState, 'closed');
  const after = doctors.link('guest-1').pc;
  doctors.meet('practitioner', 7, []);
  assert.equal(doctors.link('guest-1'), undefined);
  assert.equal(after.connectionState, 'closed');
});

test('servers are asked for when the first comes before any are known', () => {
  mesh().meet('practitioner', 7, [peer('guest-1', 31)]);
  assert.deepEqual(sent, [{ type: 'ice-servers' }]);
});

test('with more than two nobody sends more than 360 lines, and the worst pair counts', () => {
  assert.equal(lower('medium', 'full'), 'medium');
  assert.equal(lower('small', 'medium'), 'small');
  const camera = { getSettings: () => ({ height: 720 }) };
  assert.equal(shapeOf(camera, 'medium').scaleResolutionDownBy, 2);
  assert.equal(shapeOf({ getSettings: () => ({ height: 1080, displaySurface: 'monitor' }) }, 'medium').scaleResolutionDownBy, 1);
});

test('what guests say never reaches those who listen to the other side of the visit', () => {
  let socket;
  const signaling = new Signaling({ url: 'ws://here', freshTicket: async () => 'ticket', makeSocket: () => (socket = { readyState: 1, send() {}, close() {} }) });
  const heard = { 'frame': [], 'guest-frame': [] };
  for (const name of Object.keys(heard)) signaling.addEventListener(name, (event) => heard[name].push(event.detail.frame.type));
  signaling.start('ticket');
  const say = (frame) => socket.onmessage({ data: JSON.stringify(frame) });
  say({ type: 'welcome' });
  say({ type: 'guests', guests: [] });
  say({ type: 'media-state', from: 'guest-1', microphone: false, camera: false });
  say({ type: 'media-state', from: 'patient', microphone: true, camera: true });
  signaling.stop();
  assert.deepEqual(heard, { 'frame': ['welcome', 'media-state'], 'guest-frame': ['guests', 'media-state'] });
});

test('a guest takes their consent to the recording back only when they have said it twice', async () => {
  const asked = [];
  const { GuestSession } = await import('../../main/webapp/js/guest/guest-session.js');
  const answers = { invitation: { name: 'Anna', kind: 'other', with: 'Dr. Otieno', opensAt: '', refusal: 'guest-over', recorded: true } };
  const api = { invitation: async () => answers.invitation, withdraw: async () => asked.push('withdraw') };
  const devices = Object.assign(new EventTarget(), { on: () => true, tracks: {} });
  const outgoing = Object.assign(new EventTarget(), { tracks: { audio: null, video: null } });
  const session = new GuestSession({ api, devices, outgoing, videoFor: () => ({ srcObject: null }) });
  await session.look();
  assert.deepEqual([session.notice, session.recorded], ['over', true]);

  await session.withdraw();
  assert.deepEqual([session.withdrawing, asked], ['sure', []]);
  await session.withdraw();
  assert.deepEqual([session.withdrawing, session.recorded, asked], ['done', false, ['withdraw']]);

  api.withdraw = async () => { throw new Error('down'); };
  await session.withdraw();
  await session.withdraw();
  assert.equal(session.withdrawing, 'failed');
});

test('the secret of a link goes in the body, with no cookie', async () => {
  const asked = [];
  const api = new GuestApi('/televisit/api/v1', 's3cret', async (url, init) => {
    asked.push([url, init]);
    return new Response('{"refusal":"guest-over"}', { status: 200 });
  });
  await api.invitation();
  const [[url, init]] = asked;
  assert.equal(url, '/televisit/api/v1/guest/invitation');
  assert.deepEqual([init.method, init.credentials, init.body], ['POST', 'omit', '{"secret":"s3cret"}']);
});
