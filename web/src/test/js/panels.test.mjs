import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleOf } from '../../main/webapp/js/call/people.js';
import { Speaker } from '../../main/webapp/js/call/speaker.js';

const known = {
  state: 'connected', doctor: false, other: 'present', otherMicrophone: true, otherCamera: true, socketOpen: true, quality: 'good', sharing: '',
};
const names = { self: 'Maria Silva', other: 'Dr. Amina Otieno' };
const people = (more = {}, own = { microphone: true, camera: true }) => peopleOf({ ...known, ...more }, names, own);

test('both people with their role, the reader first', () => {
  assert.deepEqual(people().map(({ name, you, role }) => [name, you, role]), [['Maria Silva', true, 'patient'], ['Dr. Amina Otieno', false, 'doctor']]);
  assert.deepEqual(people({ doctor: true }).map(({ role }) => role), ['doctor', 'patient']);
});

test('what is switched off, who shares, how the connection is', () => {
  const [self, other] = people({ quality: 'weak', otherCamera: false, sharing: 'other' }, { microphone: false, camera: true });
  assert.deepEqual(self.states, ['weak', 'muted']);
  assert.deepEqual(other.states, ['here', 'cameraOff', 'sharing']);
  assert.deepEqual(people({ sharing: 'self' })[0].states, ['good', 'sharing']);
});

test('of somebody who is away nothing else is said', () => {
  assert.deepEqual(people({ other: 'left', otherCamera: false })[1].states, ['left']);
  assert.deepEqual(people({ other: 'interrupted' })[1].states, ['reconnecting']);
  assert.deepEqual(people({ state: 'reconnecting' }).map(({ states }) => states), [['reconnecting'], ['reconnecting']]);
  assert.deepEqual(people({ socketOpen: false })[0].states, ['lineLost']);
});

function loudspeakers() {
  const media = Object.assign(new EventTarget(), { devices: [{ kind: 'audiooutput', deviceId: 'a', label: 'Screen' }, { kind: 'audiooutput', deviceId: 'b', label: 'Headset' }, { kind: 'audioinput', deviceId: 'c', label: 'Mic' }] });
  media.enumerateDevices = async () => media.devices;
  const output = { sinkId: '', async setSinkId(id) { if (id === 'broken') throw new Error('no'); this.sinkId = id; } };
  const kept = new Map();
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  return { media, output, store, speaker: new Speaker(output, media, store) };
}

test('a speaker is chosen, remembered and used the next time', async () => {
  const { media, output, store, speaker } = loudspeakers();
  assert.deepEqual((await speaker.list()).map(({ label }) => label), ['Screen', 'Headset']);
  assert.equal(await speaker.choose('b'), true);
  assert.equal(output.sinkId, 'b');
  assert.equal(await speaker.choose('broken'), false);
  assert.equal(speaker.chosen, 'b');
  output.sinkId = '';
  const next = new Speaker(output, media, store);
  await new Promise(setImmediate);
  assert.deepEqual([output.sinkId, next.chosen], ['b', 'b']);
});

test('a headset that is unplugged gives way to what is left, and that is said', async () => {
  const { media, output, speaker } = loudspeakers();
  await speaker.choose('b');
  media.devices = media.devices.slice(0, 1);
  const told = new Promise((resolve) => speaker.addEventListener('fell-back', (event) => resolve(event.detail.name)));
  media.dispatchEvent(new Event('devicechange'));
  assert.equal(await told, 'Screen');
  assert.deepEqual([output.sinkId, speaker.chosen], ['', '']);
});

test('a browser that can\'t choose offers no speaker', async () => {
  const speaker = new Speaker({}, undefined, null);
  assert.deepEqual([speaker.possible, await speaker.list()], [false, []]);
});
