import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Background } from '../../main/webapp/js/call/background.js';
import { pauseAfter } from '../../main/webapp/js/call/blur.js';
import { Outgoing } from '../../main/webapp/js/call/outgoing.js';

let devices;
let outgoing;
let made;
let loads;
let failure;

class FakeBlur {
  track = 'blurred';
  watched = [];

  constructor() {
    made = this;
  }

  async load() {
    if (failure) throw failure;
  }

  watch(camera) {
    this.watched.push(camera);
  }

  stop() {
    this.stopped = true;
  }
}

beforeEach(() => {
  made = null;
  loads = 0;
  failure = null;
  devices = Object.assign(new EventTarget(), { tracks: { audio: 'microphone', video: 'camera' } });
  devices.toggle = async (kind) => {
    devices.tracks[kind] = null;
    devices.dispatchEvent(new Event('change'));
  };
  outgoing = new Outgoing(devices);
});

const background = () => new Background({ devices, outgoing, base: '/blur', load: async () => ((loads += 1), { Blur: FakeBlur }) });

test('nothing is loaded before it is wanted', async () => {
  const room = background();
  devices.dispatchEvent(new Event('change'));
  assert.equal(loads, 0);
  await room.want(true);
  assert.deepEqual([loads, room.state, outgoing.tracks.video], [1, 'on', 'blurred']);
  await room.want(false);
  assert.deepEqual([room.state, outgoing.tracks.video, made.stopped], ['off', 'camera', true]);
});

test('another camera is blurred too, and one that is off sends nothing', async () => {
  const room = background();
  await room.want(true);
  devices.tracks.video = 'other camera';
  devices.dispatchEvent(new Event('change'));
  assert.deepEqual(made.watched, ['camera', 'other camera']);
  assert.equal(outgoing.tracks.video, 'blurred');
  await devices.toggle('video', false);
  assert.equal(outgoing.tracks.video, null);
});

test('a screen is never blurred', async () => {
  await background().want(true);
  outgoing.showScreen('screen');
  assert.equal(outgoing.tracks.video, 'screen');
  outgoing.showScreen(null);
  assert.equal(outgoing.tracks.video, 'blurred');
});

test('where it breaks off the camera goes off rather than show the room', async () => {
  for (const [breaks, why] of [[() => (made.onspeed(601), made.onspeed(700)), 'slow'], [() => made.onerror(new Error()), 'failed']]) {
    devices.tracks.video = 'camera';
    const room = background();
    await room.want(true);
    const told = new Promise((resolve) => room.addEventListener('broken', resolve));
    breaks();
    await told;
    assert.deepEqual([room.state, outgoing.tracks.video], [why, null]);
  }
});

test('a machine that is fast enough goes on', async () => {
  const room = background();
  await room.want(true);
  made.onspeed(2000);
  made.onspeed(300);
  made.onspeed(2000);
  assert.equal(room.state, 'on');
});

test('an installation without it, and a browser that can\'t, are told apart and leave the picture as it is', async () => {
  const room = background();
  failure = new DOMException('x', 'NotFoundError');
  await room.want(true);
  assert.deepEqual([room.state, outgoing.tracks.video], ['missing', 'camera']);
  failure = new Error('no WebGL');
  await room.want(true);
  assert.equal(room.state, 'failed');
});

test('who thinks better of it while it loads is not blurred', async () => {
  const room = background();
  const wanting = room.want(true);
  await room.want(false);
  await wanting;
  assert.deepEqual([room.state, outgoing.tracks.video], ['off', 'camera']);
});

test('pictures take at most three fifths of the time, and come 25 times a second at most', () => {
  assert.equal(pauseAfter(10), 30);
  assert.equal(Math.round(pauseAfter(120)), 80);
});
