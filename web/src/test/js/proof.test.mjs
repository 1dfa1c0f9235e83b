import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintsOf } from '../../main/webapp/js/call/certificates.js';
import { Proof, commitmentOf } from '../../main/webapp/js/call/proof.js';
import { wordsIn } from '../../main/webapp/js/call/proof-words.js';

const CONNECTION = '7.12';
const PRINTS = { practitioner: 'sha-256 AA:01', patient: 'sha-256 BB:02' };

/** Two pages and what is between them: `between` may change or keep back what one says to the other. */
function pair({ doctors = PRINTS, patients = PRINTS, between = (frame) => [frame] } = {}) {
  const sides = {};
  const turns = [];
  const make = (role, other, fingerprints) => {
    sides[role] = new Proof({
      connection: CONNECTION,
      role,
      fingerprints,
      send: (frame) => turns.push(...between(frame, role).map((said) => () => sides[other].receive(said))),
    });
  };
  make('practitioner', 'patient', doctors);
  make('patient', 'practitioner', patients);
  const settle = async () => {
    await Promise.all([sides.practitioner.settled, sides.patient.settled]);
    for (let turn; (turn = turns.shift()); ) await turn();
  };
  return { ...sides, settle };
}

test('both sides have the same code once both have revealed', async () => {
  const { practitioner, patient, settle } = pair();
  await settle();
  assert.deepEqual([practitioner.state, patient.state], ['done', 'done']);
  assert.equal(practitioner.code.length, 4);
  assert.deepEqual(practitioner.code, patient.code);
});

test('another connection between the same certificates has another code', async () => {
  const first = pair();
  const second = pair();
  await first.settle();
  await second.settle();
  assert.notDeepEqual(first.patient.code, second.patient.code);
});

test('who swaps the certificates in the middle makes the codes differ', async () => {
  const { practitioner, patient, settle } = pair({
    doctors: { practitioner: 'sha-256 AA:01', patient: 'sha-256 EE:66' },
    patients: { practitioner: 'sha-256 EE:77', patient: 'sha-256 BB:02' },
  });
  await settle();
  assert.deepEqual([practitioner.state, patient.state], ['done', 'done']);
  assert.notDeepEqual(practitioner.code, patient.code);
});

test('nobody hears a nonce before they are bound, so there is nothing to try numbers against', async () => {
  const heard = [];
  const { settle } = pair({
    between: (frame, role) => {
      heard.push(`${role} ${frame.type}`);
      return frame.type === 'proof-commit' && role === 'patient' ? [] : [frame];
    },
  });
  await settle();
  assert.deepEqual(heard.filter((said) => said.startsWith('practitioner')), ['practitioner proof-commit']);
});

test('a nonce chosen after the other\'s was heard does not fit and is a warning, whatever came before', async () => {
  const said = [];
  const proof = new Proof({ connection: CONNECTION, role: 'patient', fingerprints: PRINTS, send: (frame) => said.push(frame) });
  await proof.receive({ type: 'proof-commit', commitment: await commitmentOf(CONNECTION, 'practitioner', 'n1') });
  assert.deepEqual(said.map((frame) => frame.type), ['proof-commit', 'proof-reveal']);
  await proof.receive({ type: 'proof-reveal', nonce: 'n2' });
  assert.deepEqual([proof.state, proof.code], ['broken', null]);
  await proof.receive({ type: 'proof-reveal', nonce: 'n1' });
  assert.equal(proof.state, 'broken');
});

test('a second commitment that differs is a warning, even after the code was there', async () => {
  const { patient, settle } = pair();
  await settle();
  await patient.receive({ type: 'proof-commit', commitment: await commitmentOf(CONNECTION, 'practitioner', 'other') });
  assert.deepEqual([patient.state, patient.code], ['broken', null]);
});

test('one\'s own commitment handed back binds nobody', async () => {
  const said = [];
  const proof = new Proof({ connection: CONNECTION, role: 'patient', fingerprints: PRINTS, send: (frame) => said.push(frame) });
  await proof.settled;
  for (const frame of [...said]) await proof.receive(frame);
  await proof.receive({ ...said.at(-1) });
  assert.equal(proof.state, 'broken');
});

test('what a lost socket swallowed is made up for by repeating', async () => {
  let lost = true;
  const { practitioner, patient, settle } = pair({ between: (frame) => (lost ? [] : [frame]) });
  await settle();
  assert.equal(patient.state, 'open');
  lost = false;
  await Promise.all([practitioner.repeat(), patient.repeat()]);
  await settle();
  await Promise.all([practitioner.repeat(), patient.repeat()]);
  await settle();
  assert.deepEqual([practitioner.state, patient.state], ['done', 'done']);
  assert.deepEqual(practitioner.code, patient.code);
});

const sdp = (...prints) => ({ sdp: prints.map((print) => `a=fingerprint:${print}\r\n`).join('') });
const statistics = (rows) => async () => new Map(rows.map((row) => [row.id, row]));

test('the certificates are those of the transport', async () => {
  const getStats = statistics([
    { id: 'T', type: 'transport', localCertificateId: 'C1', remoteCertificateId: 'C2' },
    { id: 'C1', type: 'certificate', fingerprint: 'AA:01', fingerprintAlgorithm: 'sha-256' },
    { id: 'C2', type: 'certificate', fingerprint: 'BB:02', fingerprintAlgorithm: 'sha-256' },
  ]);
  const described = { currentLocalDescription: sdp('sha-256 11:11'), currentRemoteDescription: sdp('sha-256 22:22') };
  assert.deepEqual(await fingerprintsOf({ getStats, ...described }), { own: 'sha-256 AA:01', other: 'sha-256 BB:02' });
});

test('where the statistics don\'t say, the one fingerprint described counts, and two are too many', async () => {
  const getStats = statistics([]);
  const currentLocalDescription = sdp('SHA-256 aa:01', 'sha-256 AA:01');
  const currentRemoteDescription = sdp('sha-256 bb:02');
  assert.deepEqual(await fingerprintsOf({ getStats, currentLocalDescription, currentRemoteDescription }), { own: 'sha-256 AA:01', other: 'sha-256 BB:02' });
  assert.equal(await fingerprintsOf({ getStats, currentLocalDescription, currentRemoteDescription: sdp('sha-256 1', 'sha-256 2') }), null);
});

test('each language has 256 words, all different', () => {
  for (const language of ['en-GB', 'es', 'fr']) assert.equal(new Set(wordsIn(language)).size, 256);
});
