import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causeOf } from '../../main/webapp/js/call/device-errors.js';
import { Devices } from '../../main/webapp/js/call/devices.js';

function track(kind, label = kind) {
  return { kind, label, enabled: true, readyState: 'live', onended: null, stop() { this.readyState = 'ended'; } };
}

/** A browser that answers each question with what `answer` gives or throws. */
function browser(answer) {
  const asked = [];
  return {
    asked,
    addEventListener() {},
    enumerateDevices: async () => [],
    async getUserMedia(constraints) {
      asked.push(constraints);
      const kinds = ['audio', 'video'].filter((kind) => constraints[kind]);
      const tracks = kinds.map((kind) => answer(kind, constraints));
      return { getTracks: () => tracks };
    },
  };
}

const error = (name, message = '') => new DOMException(message, name);

test('asks once for both, 720p at 30 and sound cleaned', async () => {
  const media = browser(track);
  const devices = new Devices(media);
  await devices.acquire();
  assert.equal(media.asked.length, 1);
  const { audio, video } = media.asked[0];
  assert.deepEqual([video.width.ideal, video.height.ideal, video.frameRate.ideal], [1280, 720, 30]);
  assert.ok(audio.echoCancellation && audio.noiseSuppression && audio.autoGainControl);
  assert.ok(devices.on('audio') && devices.on('video') && devices.settled);
});

test('two who ask at once share one question', async () => {
  const media = browser(track);
  const devices = new Devices(media);
  await Promise.all([devices.acquire(), devices.acquire()]);
  assert.equal(media.asked.length, 1);
});

test('takes the microphone when the camera is busy, and says so', async () => {
  const devices = new Devices(browser((kind) => {
    if (kind === 'video') throw error('NotReadableError');
    return track(kind);
  }));
  await devices.acquire();
  assert.equal(devices.on('audio'), true);
  assert.equal(devices.on('video'), false);
  assert.deepEqual(devices.causes, { audio: null, video: 'busy' });
});

test('does not ask again and again after a refusal', async () => {
  const media = browser(() => { throw error('NotAllowedError'); });
  const devices = new Devices(media);
  await devices.acquire();
  assert.equal(media.asked.length, 1);
  assert.deepEqual(devices.causes, { audio: 'denied', video: 'denied' });
});

test('"Try again" after the person allowed it works', async () => {
  let allowed = false;
  const devices = new Devices(browser((kind) => {
    if (!allowed) throw error('NotAllowedError');
    return track(kind);
  }));
  await devices.acquire();
  allowed = true;
  await devices.acquire();
  assert.deepEqual(devices.causes, { audio: null, video: null });
  assert.ok(devices.on('video'));
});

test('without media devices in the page the cause is said', async () => {
  const devices = new Devices({ addEventListener() {} });
  await devices.acquire();
  assert.deepEqual(devices.causes, { audio: 'insecure', video: 'insecure' });
});

test('a remembered device that is gone gives way to any other', async () => {
  const media = browser((kind, constraints) => {
    if (constraints.video?.deviceId) throw error('OverconstrainedError');
    return track(kind);
  });
  const devices = new Devices(media);
  devices.chosen = { video: 'old' };
  await devices.acquire();
  assert.equal(media.asked.length, 2);
  assert.ok(devices.on('video'));
});

test('switching the camera off releases it, muting keeps the microphone', async () => {
  const devices = new Devices(browser(track));
  await devices.acquire();
  const { audio, video } = devices.tracks;
  await devices.toggle('video', false);
  await devices.toggle('audio', false);
  assert.equal(video.readyState, 'ended');
  assert.equal(devices.tracks.video, null);
  assert.equal(audio.readyState, 'live');
  assert.equal(audio.enabled, false);
  await devices.toggle('video', true);
  assert.ok(devices.on('video'));
});

test('what was switched off before is not asked for', async () => {
  const media = browser(track);
  const devices = new Devices(media);
  devices.wanted = { audio: true, video: false };
  await devices.acquire();
  assert.equal(media.asked[0].video, false);
  assert.equal(devices.on('video'), false);
});

test('unplugged in mid-visit: the next device takes over', async () => {
  const devices = new Devices(browser(track));
  await devices.acquire();
  const first = devices.tracks.audio;
  const changed = new Promise((resolve) => devices.addEventListener('change', resolve, { once: true }));
  first.onended();
  await changed;
  assert.notEqual(devices.tracks.audio, first);
  assert.ok(devices.on('audio'));
});

test('release lets everything go', async () => {
  const devices = new Devices(browser(track));
  await devices.acquire();
  const { audio, video } = devices.tracks;
  devices.release();
  assert.deepEqual([audio.readyState, video.readyState], ['ended', 'ended']);
  assert.equal(devices.settled, false);
});

for (const [name, message, cause] of [
  ['NotAllowedError', '', 'denied'],
  ['NotAllowedError', 'Permission denied by system', 'system'],
  ['PermissionDeniedError', '', 'denied'],
  ['NotFoundError', '', 'missing'],
  ['DevicesNotFoundError', '', 'missing'],
  ['OverconstrainedError', '', 'missing'],
  ['NotReadableError', '', 'busy'],
  ['TrackStartError', '', 'busy'],
  ['AbortError', '', 'busy'],
  ['SecurityError', '', 'insecure'],
  ['TypeError', '', 'insecure'],
  ['SomethingNew', '', 'unknown'],
]) {
  test(`${name} ${message} means ${cause}`, () => assert.equal(causeOf({ name, message }), cause));
}

test('a device that is unplugged gives way to another, which is said', async () => {
  let name = 'Headset';
  const devices = new Devices(browser((kind) => track(kind, name)));
  await devices.acquire();
  const told = [];
  devices.addEventListener('fell-back', (event) => told.push(event.detail));
  name = 'Built-in';
  devices.tracks.audio.onended();
  await new Promise(setImmediate);
  assert.deepEqual(told, [{ kind: 'audio', name: 'Built-in' }]);
});

test('a device that was chosen and fails gives way to the one before', async () => {
  const made = (kind, constraints) => {
    const id = constraints[kind].deviceId?.exact ?? 'first';
    if (id === 'broken') throw error('NotReadableError');
    return { ...track(kind, id), getSettings: () => ({ deviceId: id }) };
  };
  const devices = new Devices(browser(made));
  await devices.acquire();
  const told = [];
  devices.addEventListener('fell-back', (event) => told.push(event.detail.name));
  await devices.choose('video', 'second');
  await devices.choose('video', 'broken');
  assert.deepEqual([devices.name('video'), devices.chosen.video, devices.causes.video], ['second', 'second', null]);
  assert.deepEqual(told, ['second']);
});
