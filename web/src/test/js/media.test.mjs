import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { NOTHING_YET, figuresOf, reportBetween } from '../../main/webapp/js/call/media-figures.js';
import { MediaReporter } from '../../main/webapp/js/call/media-reporter.js';
import { MediaWatch } from '../../main/webapp/js/call/media-watch.js';
import { SetupClock } from '../../main/webapp/js/call/setup-clock.js';

const inbound = (kind, packetsReceived, more = {}) => ({ type: 'inbound-rtp', kind, packetsReceived, ...more });

test('figures add up what came in', () => {
  const figures = figuresOf([
    inbound('audio', 50, { packetsLost: 2 }),
    inbound('video', 100, { framesDecoded: 30, packetsLost: -1 }),
    { type: 'outbound-rtp', kind: 'audio', packetsSent: 9 },
    { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.0421 },
    { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
  ]);
  assert.deepEqual(figures, { audioPackets: 50, framesDecoded: 30 });
});

test('a report counts what arrived since the last one', () => {
  const before = { ...NOTHING_YET, audioPackets: 10, framesDecoded: 30 };
  assert.deepEqual(reportBetween(before, { ...before, audioPackets: 11 }), { audioReceived: true, videoReceived: false, framesDecoded: 30 });
  assert.deepEqual(reportBetween(before, { ...before, framesDecoded: 60 }), { audioReceived: false, videoReceived: true, framesDecoded: 60 });
  assert.deepEqual(reportBetween(before, before), { audioReceived: false, videoReceived: false, framesDecoded: 30 });
});

let arrivals;
let firstFrame;
let heard;
let watch;
const settle = async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  arrivals = [];
  heard = [];
  const video = { requestVideoFrameCallback: (tell) => (firstFrame = tell) };
  watch = new MediaWatch(async () => arrivals, video);
  watch.addEventListener('report', (event) => heard.push(event.detail));
  watch.addEventListener('first-frame', () => heard.push('first frame'));
});

test('says nothing while nothing comes', async () => {
  await settle();
  for (let i = 0; i < 20; i++) {
    mock.timers.tick(100);
    await settle();
  }
  assert.deepEqual(heard, []);
});

test('reports the first sound at once, then every 5 s', async () => {
  await settle();
  arrivals = [inbound('audio', 3)];
  mock.timers.tick(100);
  await settle();
  assert.deepEqual(heard, [{ audioReceived: true, videoReceived: false, framesDecoded: 0 }]);
  arrivals = [inbound('audio', 250)];
  mock.timers.tick(5000);
  await settle();
  assert.equal(heard.length, 2);
});

test('the frame on screen counts even before the statistics know it', async () => {
  await settle();
  firstFrame();
  await settle();
  assert.deepEqual(heard, ['first frame', { audioReceived: false, videoReceived: true, framesDecoded: 1 }]);
});

test('a picture that stops is reported as stopped', async () => {
  arrivals = [inbound('video', 9, { framesDecoded: 9 })];
  await settle();
  firstFrame();
  await settle();
  mock.timers.tick(5000);
  await settle();
  assert.equal(heard[heard.length - 1].videoReceived, false);
});

test('stopped, it reports nothing', async () => {
  await settle();
  watch.stop();
  firstFrame();
  mock.timers.tick(60000);
  await settle();
  assert.deepEqual(heard, []);
});

test('set-up is measured once, to the first picture', () => {
  let now = 1000;
  const clock = new SetupClock(() => now);
  clock.start();
  now = 1200;
  clock.sound();
  now = 1250;
  assert.equal(clock.picture(), true);
  assert.equal(clock.millis, 250);
  now = 9000;
  assert.equal(clock.picture(), false);
  assert.equal(clock.millis, 250);
});

test('without a picture the first sound was it', () => {
  let now = 0;
  const clock = new SetupClock(() => now);
  clock.start();
  assert.equal(clock.soundOnly(), false);
  now = 300;
  clock.sound();
  now = 5300;
  assert.equal(clock.soundOnly(), true);
  assert.equal(clock.millis, 300);
});

test('each report goes to the server, the time it took to arrive once', () => {
  const sent = [];
  const reporter = new MediaReporter((frame) => sent.push(frame));
  for (let i = 0; i < 6; i++) reporter.report({ audioReceived: true, videoReceived: false, framesDecoded: 0 });
  assert.deepEqual(sent.filter((frame) => frame.type === 'media-report').length, 6);
  assert.equal(sent.filter((frame) => frame.type === 'setup').length, 1);
});
