import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countersOf, lineOf, sampleBetween } from '../../main/webapp/js/call/link-sample.js';
import { ALL_WELL, QualityLadder, judgeReceiving, judgeSending, machineOf, shapeOf, shownOf, worse } from '../../main/webapp/js/call/quality-ladder.js';

const WELL = {
  roundTripMillis: 30, jitterMillis: 4, lossReceived: 0, lossSent: 0, concealed: 0, freezes: 0, frozen: 0, kbpsReceived: 1500,
  kbpsSent: 1500, fpsReceived: 30, heightReceived: 720, fpsSent: 30, fpsCaptured: 30, heightSent: 720, slowMachine: false, relayed: false,
};

test('a sample says what one second brought, from two looks at the statistics', () => {
  const look = (second, more) => countersOf([
    { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50 * second, packetsLost: 0, bytesReceived: 4000 * second, totalSamplesReceived: 48000 * second, concealedSamples: 4800 * more, silentConcealedSamples: 0, jitter: 0.012 },
    { type: 'inbound-rtp', kind: 'video', packetsReceived: 90 * second, packetsLost: 10 * more, bytesReceived: 121000 * second, freezeCount: more, totalFreezesDuration: 0.4 * more, framesPerSecond: 24, frameHeight: 360 },
    { type: 'outbound-rtp', kind: 'video', bytesSent: 125000 * second, framesPerSecond: 15, frameHeight: 180, qualityLimitationReason: 'cpu' },
    { type: 'media-source', kind: 'audio', audioLevel: 0.1 },
    { type: 'media-source', kind: 'video', framesPerSecond: 29.6 },
    { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.08, roundTripTime: 0.3 },
    { type: 'transport', selectedCandidatePairId: 'P' },
    { type: 'candidate-pair', id: 'O', nominated: true, state: 'succeeded', currentRoundTripTime: 9 },
    { type: 'candidate-pair', id: 'P', nominated: true, state: 'succeeded', currentRoundTripTime: 0.0421, localCandidateId: 'L' },
    { type: 'local-candidate', id: 'L', candidateType: 'relay' },
  ], 1000 * second);
  const sample = sampleBetween(look(1, 0), look(2, 1));
  assert.equal(sample.roundTripMillis, 42);
  assert.equal(sample.jitterMillis, 12);
  assert.equal(Math.round(1000 * sample.lossReceived), 67);
  assert.equal(sample.lossSent, 0.08);
  assert.equal(sample.concealed, 0.1);
  assert.deepEqual([sample.freezes, sample.frozen], [1, 0.4]);
  assert.deepEqual([sample.kbpsReceived, sample.kbpsSent], [1000, 1000]);
  assert.deepEqual([sample.fpsReceived, sample.heightReceived, sample.fpsSent, sample.heightSent], [24, 360, 15, 180]);
  assert.equal(sample.fpsCaptured, 30);
  assert.deepEqual([sample.slowMachine, sample.relayed], [true, true]);
});

test('Firefox names no chosen pair: the one that succeeded and was nominated counts; without a picture there is no rate', () => {
  const now = countersOf([{ type: 'candidate-pair', id: 'P', nominated: true, state: 'succeeded', currentRoundTripTime: 0.1 }], 0);
  assert.equal(now.roundTripMillis, 100);
  assert.equal(now.fpsSent, null);
  assert.equal(now.fpsCaptured, null);
});

for (const [what, figures, grade, reason] of [
  ['all well', {}, 'good', 'none'],
  ['2 % lost', { lossReceived: 0.02 }, 'good', 'none'],
  ['5 % lost', { lossReceived: 0.05 }, 'fair', 'loss'],
  ['20 % lost', { lossReceived: 0.2 }, 'poor', 'loss'],
  ['a third lost', { lossReceived: 0.33 }, 'bad', 'loss'],
  ['bursts', { jitterMillis: 120 }, 'poor', 'unsteady'],
  ['made-up sound', { concealed: 0.2 }, 'poor', 'sound'],
  ['the worst counts', { lossReceived: 0.05, concealed: 0.4 }, 'bad', 'sound'],
  ['nothing at all, for which another way is looked for', { kbpsReceived: 0, concealed: 0.9, frozen: 1, lossReceived: 0.4 }, 'good', 'none'],
  ['a frozen picture on a bad network', { frozen: 0.6, lossReceived: 0.05 }, 'poor', 'picture'],
  ['a frozen picture on a slow answer', { frozen: 0.6, roundTripMillis: 500 }, 'poor', 'picture'],
  ['a frozen picture on a good network is not the network', { frozen: 0.9 }, 'good', 'none'],
]) {
  test(`receiving with ${what}: ${grade}, ${reason}`, () => assert.deepEqual(judgeReceiving({ ...WELL, ...figures }), { grade, reason }));
}

test('sending is judged by what the other reports and by the round trip', () => {
  assert.deepEqual(judgeSending(WELL), { grade: 'good', reason: 'none' });
  assert.deepEqual(judgeSending({ ...WELL, lossSent: 0.15 }), { grade: 'poor', reason: 'loss' });
  assert.deepEqual(judgeSending({ ...WELL, roundTripMillis: 900 }), { grade: 'poor', reason: 'delay' });
});

const judgement = (grade, reason = grade === 'good' ? 'none' : 'loss') => ({ grade, reason });
const AT_PACE = { fpsSent: null, fpsCaptured: null, slowMachine: false };
/** So many seconds of it; answers the steps gone through. */
function pass(ladder, seconds, grade, machine = AT_PACE) {
  const steps = [];
  for (let i = 0; i < seconds; i++) if (ladder.take(judgement(grade), machine)) steps.push(ladder.step);
  return steps;
}

test('down fast: poor for four seconds a step, but never to sound alone', () => {
  const ladder = new QualityLadder();
  assert.deepEqual(pass(ladder, 3, 'poor'), []);
  assert.deepEqual(pass(ladder, 1, 'poor'), ['medium']);
  assert.deepEqual(pass(ladder, 120, 'poor'), ['small']);
  assert.equal(ladder.reason, 'loss');
});

test('bad goes faster, and to sound alone when even the smallest picture is too much', () => {
  const ladder = new QualityLadder();
  assert.deepEqual(pass(ladder, 9, 'bad'), ['medium', 'small', 'sound']);
  assert.deepEqual(pass(ladder, 100, 'bad'), []);
});

test('one bad second is nothing', () => {
  const ladder = new QualityLadder();
  for (let i = 0; i < 30; i++) assert.equal(ladder.take(judgement(i % 2 ? 'good' : 'bad'), AT_PACE), false);
});

test('up slowly: ten calm seconds a step, and the reason goes with the last', () => {
  const ladder = new QualityLadder();
  pass(ladder, 9, 'bad');
  assert.deepEqual(pass(ladder, 9, 'good'), []);
  assert.deepEqual(pass(ladder, 1, 'good'), ['small']);
  assert.equal(ladder.reason, 'loss');
  assert.deepEqual(pass(ladder, 20, 'good'), ['medium', 'full']);
  assert.equal(ladder.reason, 'none');
});

test('a fair network is good enough to have a picture again, not to have a large one', () => {
  const ladder = new QualityLadder();
  pass(ladder, 9, 'bad');
  assert.deepEqual(pass(ladder, 100, 'fair'), ['small', 'medium']);
});

test('a step up that had to be taken back is tried again later and later, up to a minute', () => {
  const ladder = new QualityLadder();
  const waits = [];
  pass(ladder, 4, 'poor');
  for (let i = 0; i < 5; i++) {
    let waited = 1;
    while (!ladder.take(judgement('good'), AT_PACE)) waited += 1;
    waits.push(waited);
    pass(ladder, 4, 'poor');
  }
  assert.deepEqual(waits, [10, 20, 40, 60, 60]);
});

test('a machine that makes half the pictures it should makes smaller ones; a fast network does not change that', () => {
  const ladder = new QualityLadder();
  assert.deepEqual(pass(ladder, 7, 'good', { fpsSent: 11, fpsCaptured: 30, slowMachine: false }), []);
  assert.deepEqual(pass(ladder, 1, 'good', { fpsSent: 11, fpsCaptured: 30, slowMachine: false }), ['medium']);
  assert.equal(ladder.reason, 'machine');
  assert.deepEqual(pass(ladder, 60, 'good', { fpsSent: 24, fpsCaptured: 30, slowMachine: true }), ['small']);
  assert.deepEqual(pass(ladder, 60, 'good', { fpsSent: 15, fpsCaptured: 30, slowMachine: true }), []);
});

test('a camera that gives few pictures in a dark room is no slow machine', () => {
  const ladder = new QualityLadder();
  assert.deepEqual(pass(ladder, 60, 'good', { fpsSent: 8, fpsCaptured: 8, slowMachine: false }), []);
  assert.deepEqual(pass(ladder, 8, 'good', { fpsSent: 3, fpsCaptured: 8, slowMachine: false }), ['medium']);
  const silent = new QualityLadder();
  assert.deepEqual(pass(silent, 8, 'good', { fpsSent: 8, fpsCaptured: null, slowMachine: false }), ['medium']);
});

test('both sides show the same: the lower step and why', () => {
  const small = { step: 'small', reason: 'delay', receiving: 'poor', receivingReason: 'loss' };
  const medium = { ...ALL_WELL, step: 'medium', reason: 'loss' };
  assert.deepEqual(shownOf(ALL_WELL, ALL_WELL), { step: 'full', reason: 'none', quality: 'good' });
  assert.deepEqual(shownOf(medium, small), { step: 'small', reason: 'delay', quality: 'weak' });
  assert.deepEqual(shownOf(small, medium), { step: 'small', reason: 'delay', quality: 'weak' });
  assert.deepEqual(shownOf(medium, { ...medium, reason: 'delay' }), { step: 'medium', reason: 'loss', quality: 'weak' });
  assert.deepEqual(shownOf(ALL_WELL, { ...ALL_WELL, receiving: 'fair', receivingReason: 'loss' }).quality, 'good');
  assert.deepEqual(shownOf(ALL_WELL, { ...ALL_WELL, receiving: 'poor', receivingReason: 'sound' }), { step: 'full', reason: 'sound', quality: 'weak' });
});

test('of two judgements the worse counts, of equals the first', () => {
  assert.equal(worse(judgement('fair'), judgement('bad')).grade, 'bad');
  assert.equal(worse(judgement('poor', 'loss'), judgement('poor', 'delay')).reason, 'loss');
});

test('ten seconds become one line: means, sums, the last size', () => {
  const line = lineOf([{ ...WELL, lossReceived: 0.02, freezes: 1 }, { ...WELL, roundTripMillis: 50, heightReceived: 360, freezes: 1, relayed: true }], 'medium');
  assert.deepEqual(line, {
    roundTripMillis: 40, jitterMillis: 4, lostPermille: 10, concealedPermille: 0, freezes: 2, receivedKbps: 1500, sentKbps: 1500,
    framesPerSecond: 30, pictureHeight: 360, step: 'MEDIUM', relayed: true,
  });
});

test('a shared screen keeps its lines, and one that stands still is no slow machine', () => {
  const screen = { getSettings: () => ({ height: 1080, displaySurface: 'window' }) };
  const camera = { getSettings: () => ({ height: 720 }) };
  const still = { ...WELL, fpsSent: 1 };
  assert.equal(shapeOf(screen, 'medium').scaleResolutionDownBy, 1);
  assert.equal(shapeOf(camera, 'medium').scaleResolutionDownBy, 2);
  assert.deepEqual(machineOf(screen, still), { fpsSent: null, fpsCaptured: 30, slowMachine: false });
  assert.deepEqual(machineOf(screen, { ...still, slowMachine: true }), { fpsSent: null, fpsCaptured: 30, slowMachine: true });
  assert.deepEqual(machineOf(camera, still), { fpsSent: 1, fpsCaptured: 30, slowMachine: false });
  const ladder = new QualityLadder();
  for (let second = 0; second < 60; second++) ladder.take(judgeSending(still), machineOf(screen, still));
  assert.equal(ladder.step, 'full');
});
