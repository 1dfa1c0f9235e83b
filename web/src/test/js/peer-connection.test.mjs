import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { PeerConnection, warmUp } from '../../main/webapp/js/call/peer-connection.js';
import { FakePeer } from './fake-peer.mjs';

globalThis.MediaStream = class {
  constructor(tracks = []) {
    this.tracks = tracks;
  }
};

const ICE = { iceServers: [], policy: 'all' };
let wire;
let doctor;
let patient;

/** Two ends of one call whose frames pass through `wire`; a test may hold, drop or count them. */
function connect({ patientTracks = { audio: null, video: null } } = {}) {
  wire = { sent: [], drop: () => false };
  const end = (name, polite, tracks) => {
    const peer = new PeerConnection({
      polite,
      connection: '1.2',
      ice: ICE,
      tracks,
      makePeer: (configuration) => new FakePeer(configuration),
      send: (frame) => {
        wire.sent.push({ by: name, ...frame });
        if (!wire.drop({ by: name, ...frame })) setImmediate(() => (name === 'doctor' ? patient : doctor).receive(frame));
      },
    });
    return peer;
  };
  patient = end('patient', true, patientTracks);
  doctor = end('doctor', false, { audio: { kind: 'audio' }, video: { kind: 'video' } });
}

const quiet = async () => {
  for (let i = 0; i < 60; i++) await new Promise((resolve) => setImmediate(resolve));
};
const kinds = () => wire.sent.map((frame) => `${frame.by} ${frame.type}`);
const stable = () => [doctor.pc.signalingState, patient.pc.signalingState];

beforeEach(() => connect());

test('the doctor offers, the patient answers, nobody collides', async () => {
  await quiet();
  assert.deepEqual(kinds(), ['doctor offer', 'patient answer']);
  assert.deepEqual(stable(), ['stable', 'stable']);
});

test('every frame names the pair of page loads', async () => {
  await quiet();
  assert.ok(wire.sent.every((frame) => frame.connection === '1.2'));
});

test('the patient sends on the lines the doctor laid', async () => {
  const camera = { kind: 'video' };
  connect({ patientTracks: { audio: null, video: camera } });
  await quiet();
  assert.deepEqual(patient.pc.lines.map((line) => line.direction), ['sendrecv', 'sendrecv']);
  assert.equal(patient.pc.lines[1].sender.track, camera);
});

test('when both restart at once the patient yields and both end up agreed', async () => {
  await quiet();
  wire.sent = [];
  const rolledBack = [];
  for (const side of [doctor, patient]) side.addEventListener('rolled-back', () => rolledBack.push(side));
  doctor.restart(ICE);
  patient.restart(ICE);
  await quiet();
  assert.deepEqual(rolledBack, [patient]);
  assert.deepEqual(stable(), ['stable', 'stable']);
  const answers = kinds().filter((kind) => kind === 'patient answer');
  assert.ok(answers.length >= 1, kinds().join(', '));
  assert.equal(kinds().filter((kind) => kind === 'doctor offer').length, 1);
});

test('an offer that comes while an answer is being applied is not taken for a collision', async () => {
  await quiet();
  doctor.restart(ICE);
  for (let i = 0; doctor.pc.signalingState !== 'have-local-offer'; i++) {
    assert.ok(i < 50);
    await new Promise((resolve) => setImmediate(resolve));
  }
  wire.drop = () => true;
  const answered = doctor.receive({ type: 'answer', sdp: 'a9' });
  const offered = doctor.receive({ type: 'offer', sdp: 'o9' });
  await Promise.all([answered, offered]);
  assert.equal(doctor.pc.remoteDescription.sdp, 'o9');
  assert.equal(doctor.pc.signalingState, 'stable');
});

test('a restart carries fresh servers', async () => {
  await quiet();
  const fresh = [{ urls: 'turn:clinic', username: 'u', credential: 'c' }];
  doctor.restart({ iceServers: fresh, policy: 'relay' });
  const last = doctor.pc.configurations[doctor.pc.configurations.length - 1];
  assert.deepEqual(last.iceServers, fresh);
  assert.equal(last.iceTransportPolicy, 'relay');
  assert.equal(doctor.pc.restarts, 1);
});

test('an offer lost with a socket is said again', async () => {
  await quiet();
  wire.drop = (frame) => frame.type === 'offer';
  doctor.restart(ICE);
  await quiet();
  assert.equal(doctor.pc.signalingState, 'have-local-offer');
  wire.drop = () => false;
  doctor.repeatOffer();
  await quiet();
  assert.deepEqual(stable(), ['stable', 'stable']);
});

test('an answer lost with a socket is given again', async () => {
  wire.drop = (frame) => frame.type === 'answer';
  await quiet();
  assert.deepEqual(stable(), ['have-local-offer', 'stable']);
  wire.drop = () => false;
  doctor.repeatOffer();
  await quiet();
  assert.deepEqual(stable(), ['stable', 'stable']);
});

test('a second answer to a repeated offer harms nobody', async () => {
  await quiet();
  await doctor.receive({ type: 'answer', sdp: 'again' });
  assert.equal(doctor.pc.signalingState, 'stable');
  assert.notEqual(doctor.pc.remoteDescription.sdp, 'again');
});

test('a patient to whom no offer ever came waits for the doctor to repeat it', async () => {
  wire.drop = (frame) => frame.by === 'doctor';
  await quiet();
  patient.restart(ICE);
  await quiet();
  assert.deepEqual(kinds(), ['doctor offer']);
  wire.drop = () => false;
  doctor.restart(ICE);
  await quiet();
  assert.deepEqual(stable(), ['stable', 'stable']);
  assert.equal(patient.pc.lines.length, 2);
});

test('a camera comes and goes without negotiating', async () => {
  await quiet();
  wire.sent = [];
  const camera = { kind: 'video' };
  await patient.replace('video', camera);
  assert.equal(patient.pc.lines[1].sender.track, camera);
  await patient.replace('video', null);
  assert.equal(patient.pc.lines[1].sender.track, null);
  assert.deepEqual(wire.sent, []);
});

test('candidates go out with the four members of the protocol', async () => {
  doctor.pc.onicecandidate({
    candidate: { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'uf', priority: 1, toJSON: () => ({}) },
  });
  doctor.pc.onicecandidate({ candidate: null });
  const sent = wire.sent.filter((frame) => frame.type === 'candidate').map((frame) => frame.candidate);
  assert.deepEqual(sent, [{ candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'uf' }, null]);
});

test('after closing it is silent', async () => {
  await quiet();
  wire.sent = [];
  doctor.close();
  doctor.restart(ICE);
  await doctor.receive({ type: 'offer', sdp: 'late' });
  await quiet();
  assert.equal(doctor.pc.closed, true);
  assert.deepEqual(wire.sent.filter((frame) => frame.by === 'doctor'), []);
});

test('what gives way first is told to the line for pictures', async () => {
  await quiet();
  await doctor.degrade('maintain-resolution');
  assert.equal(doctor.pc.lines[1].sender.parameters.degradationPreference, 'maintain-resolution');
  assert.equal(doctor.pc.lines[0].sender.parameters, undefined);
});

test('who only answers makes no offer before the first has come, though other servers ask for one', async () => {
  const sent = [];
  const alone = new PeerConnection({
    polite: true, connection: '7.31', ice: ICE, tracks: { audio: null, video: null },
    makePeer: (configuration) => new FakePeer(configuration), send: (frame) => sent.push(frame),
  });
  alone.configure({ ...ICE, policy: 'relay' });
  alone.pc.onnegotiationneeded(); // as Chromium does then
  await quiet();
  assert.deepEqual(sent, []);
  assert.equal(alone.pc.signalingState, 'stable');
});

test('warming up asks for codecs, gathers nothing and leaves nothing open', async () => {
  const did = [];
  await warmUp(() => /** @type {any} */ ({
    addTransceiver: (kind) => did.push(kind),
    createOffer: async () => { did.push('offer'); throw new Error('whatever a browser lacks'); },
    setLocalDescription: () => did.push('gathers'),
    close: () => did.push('closed'),
  }));
  assert.deepEqual(did, ['audio', 'video', 'offer', 'closed']);
});
