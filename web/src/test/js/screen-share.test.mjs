import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Outgoing } from '../../main/webapp/js/call/outgoing.js';
import { ScreenShare } from '../../main/webapp/js/call/screen-share.js';
import { callCard } from '../../main/webapp/js/call/screens.js';

let said;
let online;
let devices;
let outgoing;
let screens;
let answer;
let share;

beforeEach(() => {
  said = [];
  online = true;
  screens = [];
  answer = () => {
    const track = { kind: 'video', onended: null, stop() { this.stopped = true; } };
    screens.push(track);
    return { getVideoTracks: () => [track] };
  };
  devices = Object.assign(new EventTarget(), { tracks: { audio: 'microphone', video: 'camera' } });
  outgoing = new Outgoing(devices);
  share = new ScreenShare({
    send: (frame) => online && said.push(frame.type + ':' + frame.on) > 0,
    outgoing,
    media: { getDisplayMedia: async () => answer() },
  });
  share.receive(welcome());
});

const welcome = (other = 4) => ({ type: 'welcome', self: { id: 'patient' }, other: { id: 'practitioner', instance: other } });
const turn = (by) => share.receive({ type: 'screen', by });

async function sharing() {
  await share.start();
  turn('patient');
}

test('the screen goes out in place of the camera only once the server gave the turn', async () => {
  await share.start();
  assert.deepEqual(said, ['screen:true']);
  assert.equal(outgoing.tracks.video, 'camera');
  turn('patient');
  assert.equal(outgoing.tracks.video, screens[0]);
  assert.equal(outgoing.tracks.audio, 'microphone');
  assert.equal(screens[0].contentHint, 'detail');
  assert.equal(share.state, 'on');
});

test('the camera returns in the state it is in by then', async () => {
  await sharing();
  devices.tracks.video = null;
  share.stop();
  assert.deepEqual(said, ['screen:true', 'screen:false']);
  assert.equal(outgoing.tracks.video, null);
  assert.equal(screens[0].stopped, true);
});

test('the browser\'s own stop is heard', async () => {
  await sharing();
  screens[0].onended();
  assert.equal(said.at(-1), 'screen:false');
  assert.equal(share.state, 'off');
  assert.equal(outgoing.tracks.video, 'camera');
});

test('while the other shows theirs nobody is asked to choose a window', async () => {
  turn('practitioner');
  await share.start();
  assert.deepEqual([screens.length, share.problem, share.byOther], [0, 'taken', true]);
});

test('whoever asked second is refused and stops', async () => {
  await share.start();
  share.receive({ type: 'error', code: 'not-now', detail: 'screen' });
  assert.deepEqual([share.state, share.problem, screens[0].stopped], ['off', 'taken', true]);
  assert.equal(outgoing.tracks.video, 'camera');
});

test('a refusal of something else is none of its business', async () => {
  await sharing();
  share.receive({ type: 'error', code: 'not-now', detail: 'ring' });
  assert.equal(share.state, 'on');
});

test('closing the browser\'s question is no problem, a failure is one', async () => {
  answer = () => { throw new DOMException('Permission denied', 'NotAllowedError'); };
  await share.start();
  assert.deepEqual([share.state, share.problem], ['off', '']);
  answer = () => { throw new DOMException('Permission denied by system', 'NotAllowedError'); };
  await share.start();
  assert.equal(share.problem, 'system');
  answer = () => { throw new DOMException('x', 'NotReadableError'); };
  await share.start();
  assert.equal(share.problem, 'failed');
});

test('after a lost socket it asks for its turn again and goes on meanwhile', async () => {
  await sharing();
  share.receive(welcome());
  assert.deepEqual(said, ['screen:true', 'screen:true']);
  assert.equal(outgoing.tracks.video, screens[0]);
  turn('practitioner');
  assert.deepEqual([share.state, share.problem], ['off', 'taken']);
});

test('an end that could not be said is said when the line is back', async () => {
  await sharing();
  online = false;
  share.stop();
  online = true;
  share.receive(welcome());
  assert.deepEqual(said, ['screen:true', 'screen:false']);
});

test('without the line to the server nothing begins', async () => {
  online = false;
  await share.start();
  assert.deepEqual([share.state, share.problem, screens[0].stopped], ['off', 'offline', true]);
});

test('the other\'s screen is forgotten when they leave or come back as another page', () => {
  turn('practitioner');
  share.receive({ type: 'other-arrived', instance: 4 });
  assert.equal(share.byOther, true);
  share.receive({ type: 'other-arrived', instance: 5 });
  assert.equal(share.byOther, false);
  turn('practitioner');
  share.receive({ type: 'other-left' });
  assert.equal(share.byOther, false);
});

test('the end of the visit ends it', async () => {
  await sharing();
  share.end();
  assert.deepEqual([share.state, screens[0].stopped], ['off', true]);
});

test('a phone has no way to do it', () => {
  assert.equal(new ScreenShare({ send: () => true, outgoing, media: {} }).possible, false);
  assert.equal(share.possible, true);
});

test('a screen is seen though the camera is off', () => {
  const known = { state: 'connected', otherCamera: false, picture: true };
  assert.equal(callCard({ ...known, sharing: '' }).title, 'call.otherCameraOff');
  assert.equal(callCard({ ...known, sharing: 'other' }), null);
});
