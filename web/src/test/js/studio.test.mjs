import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Composer } from '../../main/webapp/js/recording/composer.js';
import { peopleIn } from '../../main/webapp/js/recording/part.js';
import { Studio } from '../../main/webapp/js/recording/studio.js';

const settle = async () => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
};

class FakeRecorder extends EventTarget {
  static made = [];
  static isTypeSupported = () => true;
  state = 'inactive';
  constructor(stream) {
    super();
    this.stream = stream;
    FakeRecorder.made.push(this);
  }
  start(every) {
    this.every = every;
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    this.onstop();
  }
}
globalThis.MediaRecorder = FakeRecorder;
afterEach(() => (FakeRecorder.made.length = 0));

/** A studio whose time passes only by its own waiting. */
function stage({ slowServer = false, people = () => [] } = {}) {
  const steps = [];
  const composers = [];
  let now = 0;
  let answer = () => {};
  let afterPause = () => {};
  const uploader = Object.assign(new EventTarget(), {
    kick: () => {},
    begin: async (recording) => {
      steps.push(`begin ${recording}`);
      if (slowServer) await new Promise((resolve) => (answer = resolve));
      return 1;
    },
    ended: async (recording, take, millis) => steps.push(`ended ${recording}/${take} ${millis}`),
  });
  const store = { clear: async (recording) => steps.push(`cleared ${recording}`) };
  const compose = () => {
    const composer = { allSeen: false, ended: false, stream: {}, end: () => (composer.ended = true) };
    composers.push(composer);
    return composer;
  };
  const pause = async (millis) => {
    now += millis;
    await new Promise((resolve) => setImmediate(resolve));
    afterPause(now, composers.at(-1));
  };
  const studio = new Studio({ uploader, store, people, now: () => now, compose, pause });
  const later = (act) => (afterPause = act);
  return { studio, steps, composers, now: () => now, answers: () => answer(), later, recorders: FakeRecorder.made };
}

test('nothing is recorded, and nothing begun on the server, before all are seen', async () => {
  const { studio, steps, later, recorders, now } = stage();
  later((time, composer) => {
    assert.equal(recorders.length, 0);
    assert.deepEqual(steps, []);
    if (time >= 500) composer.allSeen = true;
  });
  studio.follow({ id: 'r1', state: 'recording' });
  for (let i = 0; i < 20; i++) await settle();
  assert.equal(now(), 500);
  assert.deepEqual(steps, ['begin r1']);
  assert.equal(recorders[0].state, 'recording');
  // what a crash or a lost network may cost
  assert.ok(recorders[0].every > 0 && recorders[0].every <= 5000);
});

test('when somebody who agrees comes or goes, what follows is another take with as many places', async () => {
  let people = [1, 2];
  const { studio, steps, composers } = stage({ people: () => people });
  const records = async () => {
    studio.follow({ id: 'r1', state: 'recording' });
    for (let i = 0; i < 90; i++) await settle();
  };
  await records();
  await records();
  assert.deepEqual(steps, ['begin r1']);
  people = [1, 2, 3];
  await records();
  assert.deepEqual(steps.map((step) => step.split(' ')[0]), ['begin', 'ended', 'begin']);
  assert.deepEqual(composers.map((composer) => composer.ended), [true, false]);
});

test('a picture that does not come holds a recording up for three seconds at most', async () => {
  const { studio, recorders, now } = stage();
  studio.follow({ id: 'r1', state: 'recording' });
  for (let i = 0; i < 20; i++) await settle();
  assert.equal(now(), 3000);
  assert.equal(recorders.length, 1);
});

for (const state of ['paused', 'deleted', 'stopped']) {
  test(`what is ${state} while the pictures are waited for never begins`, async () => {
    const { studio, steps, composers, later, recorders, now } = stage();
    later((time, composer) => {
      if (time === 200) studio.follow({ id: 'r1', state });
      if (time >= 400) composer.allSeen = true;
    });
    studio.follow({ id: 'r1', state: 'recording' });
    for (let i = 0; i < 20; i++) await settle();
    assert.equal(now(), 200);
    assert.equal(recorders.length, 0);
    assert.equal(composers[0].ended, true);
    assert.deepEqual(steps, state === 'deleted' ? ['cleared r1'] : []);

    later((time, composer) => (composer.allSeen = true));
    studio.follow({ id: 'r2', state: 'recording' });
    await settle();
    assert.equal(recorders.length, 1);
  });
}

test('what nobody wants any more when the server answers is closed without a picture in it', async () => {
  const { studio, steps, composers, later, recorders, answers } = stage({ slowServer: true });
  later((time, composer) => (composer.allSeen = true));
  studio.follow({ id: 'r1', state: 'recording' });
  await settle();
  assert.deepEqual(steps, ['begin r1']);
  studio.follow({ id: 'r1', state: 'paused' });
  answers();
  await settle();
  assert.equal(recorders.length, 0);
  assert.equal(composers[0].ended, true);
  assert.deepEqual(steps, ['begin r1', 'ended r1/1 0']);
});

test('a server that refuses leaves no canvas and no clock behind', async () => {
  const { studio, composers } = stage();
  studio.uploader.begin = async () => {
    studio.follow({ id: 'r1', state: 'paused' });
    throw new Error('recording-not-agreed');
  };
  studio.compose = () => (composers.push({ allSeen: true, end: () => (composers[0].ended = true) }), composers[0]);
  studio.follow({ id: 'r1', state: 'recording' });
  await settle();
  assert.equal(studio.problem, '');
  assert.equal(composers[0].ended, true);
});

/** What a composer needs of a browser; its videos get their pictures from the test. */
function browser(t) {
  const videos = [];
  const video = () => {
    const made = { readyState: 0, videoWidth: 0, videoHeight: 0, play: async () => {} };
    videos.push(made);
    return made;
  };
  const drawing = new Proxy({}, { get: () => () => ({ width: 1 }), set: () => true });
  const canvas = () => ({ getContext: () => drawing, captureStream: () => ({ getVideoTracks: () => [] }) });
  const sound = { createMediaStreamDestination: () => ({ stream: { getAudioTracks: () => [] } }), state: 'running', close: async () => {} };
  const fakes = {
    document: { createElement: (name) => (name === 'video' ? video() : canvas()) },
    AudioContext: function AudioContext() {
      return sound;
    },
    Worker: function Worker() {
      return { postMessage: () => {}, terminate: () => {} };
    },
    MediaStream: class {
      constructor(tracks) {
        this.tracks = tracks;
      }
      getTracks() {
        return this.tracks;
      }
    },
  };
  for (const [name, fake] of Object.entries(fakes)) {
    const before = globalThis[name];
    globalThis[name] = fake;
    t.after(() => (globalThis[name] = before));
  }
  return videos;
}

test('all are seen when each camera that is on shows a picture; one that is off is not waited for', (t) => {
  const videos = browser(t);
  const track = () => ({ readyState: 'live', stop: () => {} });
  const people = [
    { name: 'Ana', video: track(), audio: null },
    { name: 'Luis', video: track(), audio: null },
  ];
  const composer = new Composer(() => people);
  assert.equal(videos.length, 2);
  assert.equal(composer.allSeen, false);
  Object.assign(videos[0], { readyState: 2, videoWidth: 640, videoHeight: 360 });
  assert.equal(composer.allSeen, false);
  people[1].video = null;
  assert.equal(composer.allSeen, true);
  people[1].video = track();
  composer.draw();
  assert.equal(composer.allSeen, false);
  Object.assign(videos[1], { readyState: 1, videoWidth: 640, videoHeight: 360 });
  assert.equal(composer.allSeen, false, 'its size alone is no picture');
  videos[1].readyState = 4;
  assert.equal(composer.allSeen, true);
  people[0].video = { ...track(), readyState: 'ended' };
  assert.equal(composer.allSeen, true);
  composer.end();
});

test('a guest is in the picture only once their seat is among those who agreed', (t) => {
  const stream = (name) => ({ getVideoTracks: () => [`${name} seen`], getAudioTracks: () => [`${name} heard`] });
  const shown = {
    'video#remote': { srcObject: stream('maria'), dataset: {} },
    'video[data-seat="guest-1"]': { srcObject: stream('anna'), dataset: { participant: 'Anna Weber', camera: 'true' } },
    'video[data-seat="guest-2"]': { srcObject: stream('ben'), dataset: { participant: 'Ben Ruiz', camera: 'false' } },
  };
  globalThis.document = { querySelector: (selector) => shown[selector] ?? null };
  t.after(() => delete globalThis.document);
  const page = { facts: { selfName: 'Dr. Otieno', otherName: 'Maria' }, outgoing: { tracks: { video: 'v', audio: 'a' } }, session: { room: { otherName: '', otherCamera: true } } };
  const names = (agreed) => peopleIn(page, { agreed }).map((each) => each.name);

  assert.deepEqual(names(['practitioner', 'patient']), ['Maria', 'Dr. Otieno']);
  assert.deepEqual(names(['practitioner', 'patient', 'guest-1', 'guest-2']), ['Maria', 'Anna Weber', 'Ben Ruiz', 'Dr. Otieno']);
  assert.deepEqual(peopleIn(page, { agreed: ['guest-2'] })[1], { name: 'Ben Ruiz', video: null, audio: 'ben heard' });
  assert.deepEqual(peopleIn(page, { agreed: ['guest-3'] })[1], { name: '', video: null, audio: null });
});
