import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recording } from '../../main/webapp/js/call/recording.js';
import { ChunkStore } from '../../main/webapp/js/recording/chunk-store.js';
import { fitted, layoutOf } from '../../main/webapp/js/recording/layout.js';
import { bestType } from '../../main/webapp/js/recording/media-types.js';
import { Uploader } from '../../main/webapp/js/recording/uploader.js';

const FACTS = { enabled: true, text: '2026-11', language: 'en', title: 'T', body: 'B' };
const tick = () => new Promise((resolve) => setImmediate(resolve));
const settle = async () => {
  for (let i = 0; i < 50; i++) await tick();
};

function room() {
  const sent = [];
  const followed = [];
  let loads = 0;
  const part = { follow: (recording) => followed.push(recording.state), open: () => followed.push('open') };
  const recording = new Recording({ facts: FACTS, send: (frame) => sent.push(frame) > 0, load: async () => (loads++, part) });
  recording.hear({ type: 'welcome', self: { id: 'patient' } });
  const frame = (state, more = {}) => recording.hear({ type: 'recording', id: 'r1', state, reason: null, asked: [], declined: [], agreed: [], startedAt: null, ...more });
  return { recording, sent, followed, frame, loads: () => loads };
}

test('a page on which nobody records loads nothing of it, and what ended before is not told', async () => {
  const { frame, loads, recording } = room();
  recording.hear({ type: 'chat' });
  frame('deleted', { reason: 'refused' });
  await settle();
  assert.equal(loads(), 0);
});

test('whoever is asked knows it until they have decided', async () => {
  const { recording, frame, followed, sent } = room();
  frame('asked', { asked: ['patient'] });
  assert.equal(recording.asksMe, true);
  recording.wish('agree');
  assert.deepEqual(sent, [{ type: 'recording', act: 'agree', text: '2026-11', language: 'en' }]);
  frame('recording');
  assert.equal(recording.asksMe, false);
  recording.wish('withdraw');
  assert.deepEqual(sent[1], { type: 'recording', act: 'withdraw' });
  frame('deleted', { reason: 'withdrawn' });
  await settle();
  assert.equal(recording.live, false);
  assert.equal(followed.length, 3);
});

test('when the visit is over nothing more is made, and whoever only left may come back to it', async () => {
  const { recording, frame, followed } = room();
  frame('recording');
  recording.callOver(false);
  assert.equal(recording.state, 'paused');
  frame('recording');
  recording.callOver(true);
  recording.callOver(true);
  await settle();
  assert.equal(recording.live, false);
  assert.equal(followed.length, 4);
});

test('a guest who waits again knows nothing of it any more, and is asked when they are back in', async () => {
  const { recording, frame, followed } = room();
  frame('paused', { reason: 'consent', asked: ['patient'] });
  recording.forget();
  assert.deepEqual([recording.live, recording.asksMe, recording.state], [false, false, '']);
  frame('paused', { reason: 'consent', asked: ['patient'] });
  assert.equal(recording.asksMe, true);
  await settle();
  assert.equal(followed.length, 3);
});

test('a refusal of the server is told, and another wish forgets it', async () => {
  const { recording, frame } = room();
  frame('asked', { declined: ['patient'] });
  recording.hear({ type: 'error', code: 'not-allowed', detail: 'recording' });
  assert.equal(recording.refused, true);
  assert.equal(recording.declinedByMe, true);
  recording.wish('agree');
  assert.equal(recording.refused, false);
});

test('MP4 where it can be made, WebM elsewhere, nothing where neither', () => {
  assert.match(bestType(() => true), /^video\/mp4/);
  assert.match(bestType((type) => type.includes('webm')), /^video\/webm;codecs=vp8/);
  assert.equal(bestType(() => false), '');
});

test('two stand side by side, three and four in two rows, each picture whole in its place', () => {
  assert.deepEqual(layoutOf(2).places.map(({ x, y }) => [x, y]), [[0, 0], [640, 0]]);
  assert.deepEqual([layoutOf(2).width, layoutOf(2).height], [1280, 360]);
  assert.deepEqual([layoutOf(3).width, layoutOf(3).height, layoutOf(4).places[3].y], [1280, 720, 360]);
  const [left, right] = layoutOf(2).places;
  assert.deepEqual(fitted(left, 1280, 720), { x: 0, y: 0, width: 640, height: 360 });
  assert.deepEqual(fitted(right, 360, 640), { x: 859, y: 0, width: 203, height: 360 });
});

/** A server that stores what comes in order. */
function server() {
  const takes = new Map();
  const asked = [];
  let broken = '';
  const answer = (status, body) => ({ ok: status < 300, status, type: 'basic', json: async () => body });
  const http = async (url, { method, body }) => {
    asked.push(`${method} ${url}`);
    if (broken === 'network') throw new TypeError('down');
    if (broken) return answer(503, { reason: broken });
    const [, recording, , number, , place] = url.split('/');
    if (url.endsWith('/takes')) {
      takes.set(`${recording}/${takes.size + 1}`, { chunks: [], closed: null });
      return answer(200, { number: takes.size });
    }
    const take = takes.get(`${recording}/${number}`);
    if (!take) return answer(404, { reason: 'not-found' });
    if (url.endsWith('/close')) {
      const { chunks, lost } = JSON.parse(body);
      if (chunks < take.chunks.length) return answer(400, { reason: 'not-understood' });
      if (chunks > take.chunks.length && !lost) return answer(409, { reason: 'chunk-missing' });
      take.closed = chunks;
      return answer(200, {});
    }
    if (Number(place) > take.chunks.length) return answer(409, { reason: 'chunk-gap' });
    if (Number(place) === take.chunks.length) take.chunks.push(body);
    return answer(200, {});
  };
  return { http, takes, asked, breaks: (how) => (broken = how) };
}

async function uploading() {
  const there = server();
  const store = new ChunkStore('v1', null);
  const waits = [];
  const uploader = new Uploader({ url: '', store, http: there.http, later: (act) => waits.push(act) });
  const number = await uploader.begin('r1', 'video/mp4');
  const chunk = (place) => store.add({ recording: 'r1', take: number, place, sha256: 'h', body: `c${place}` }, place * 2000);
  return { there, store, waits, uploader, number, chunk };
}

test('chunks go as they are made, and leave the browser when they have arrived', async () => {
  const { there, store, uploader, chunk } = await uploading();
  await chunk(0);
  uploader.kick();
  await settle();
  await chunk(1);
  uploader.kick();
  await settle();
  assert.deepEqual(there.takes.get('r1/1').chunks, ['c0', 'c1']);
  assert.equal(await store.first('r1', 1), null);
  assert.equal(there.takes.get('r1/1').closed, null);

  await uploader.ended('r1', 1, 4000);
  await settle();
  assert.equal(there.takes.get('r1/1').closed, 2);
  assert.deepEqual(await store.takes(), []);
});

test('what could not be sent is kept, and sent in order when it can be', async () => {
  const { there, store, waits, uploader, chunk } = await uploading();
  there.breaks('network');
  for (const place of [0, 1, 2]) await chunk(place);
  uploader.kick();
  await settle();
  assert.equal(uploader.state, 'offline');
  assert.equal(waits.length, 1);
  there.breaks('');
  waits[0]();
  await settle();
  assert.equal(uploader.state, 'ok');
  assert.deepEqual(there.takes.get('r1/1').chunks, ['c0', 'c1', 'c2']);
  assert.equal(await store.first('r1', 1), null);
});

test('a disk that is full is told, and nothing is thrown away', async () => {
  const { there, store, uploader, chunk } = await uploading();
  there.breaks('recording-disk-full');
  await chunk(0);
  uploader.kick();
  await settle();
  assert.equal(uploader.state, 'full');
  assert.equal((await store.first('r1', 1)).place, 0);
});

test('a page that comes back brings what an earlier one left, and closes its takes', async () => {
  const { there, store, chunk } = await uploading();
  await chunk(0);
  await chunk(1);
  new Uploader({ url: '', store, http: there.http, later: () => 0 }).kick();
  await settle();
  assert.deepEqual(there.takes.get('r1/1'), { chunks: ['c0', 'c1'], closed: 2 });
  assert.deepEqual(await store.takes(), []);
});

test('a take that grew while its first piece was on its way is closed with all of them', async () => {
  const { there, store, chunk } = await uploading();
  let arrive = () => {};
  const slow = async (...request) => {
    if (request[0].endsWith('/chunks/0')) await new Promise((resolve) => (arrive = resolve));
    return there.http(...request);
  };
  await chunk(0);
  new Uploader({ url: '', store, http: slow, later: () => 0 }).kick();
  await settle();
  await chunk(1);
  arrive();
  await settle();
  assert.deepEqual(there.takes.get('r1/1'), { chunks: ['c0', 'c1'], closed: 2 });
});

test('after a hole the take ends with what came before it', async () => {
  const { there, store, uploader, chunk } = await uploading();
  const holes = [];
  uploader.addEventListener('hole', () => holes.push(1));
  await chunk(0);
  uploader.kick();
  await settle();
  await chunk(2);
  uploader.kick();
  await settle();
  assert.equal(uploader.state, 'gap');
  assert.equal(holes.length, 1);
  assert.equal(await store.first('r1', 1), null);
  await uploader.ended('r1', 1, 6000);
  await settle();
  assert.deepEqual(there.takes.get('r1/1'), { chunks: ['c0'], closed: 3 });
});

test('a recording that is deleted leaves nothing in the browser', async () => {
  const { there, store, uploader, chunk } = await uploading();
  await chunk(0);
  there.takes.clear();
  uploader.kick();
  await settle();
  assert.equal(store.memory.size, 0);
});
