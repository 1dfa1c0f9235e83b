import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { CheckApi } from '../../main/webapp/js/check/check-api.js';
import { Check } from '../../main/webapp/js/check/check.js';
import { adviceOn, markOfDevice, markOfNetwork, openSteps } from '../../main/webapp/js/check/findings.js';
import { bestRelay, byWay, tryWay, wayOf } from '../../main/webapp/js/check/paths.js';
import { unknown, verdictOn } from '../../main/webapp/js/check/verdict.js';

const webapp = new URL('../../main/webapp/', import.meta.url);
const resources = new URL('../../main/resources/org/televisit/web/', import.meta.url);
const cases = readFileSync(new URL('../../../../persistence/src/test/resources/device-check-cases.csv', import.meta.url), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#'));
const bundle = (name) => new Map(readFileSync(new URL(name, resources), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
const english = bundle('check.properties');
const translated = ['es', 'fr'].map((language) => bundle(`check_${language}.properties`));
const ofCall = bundle('call.properties');

const allWell = {
  browser: 'SUPPORTED', camera: 'WORKS', microphone: 'WORKS', speaker: 'HEARD',
  direct: 'OPEN', udp: 'OPEN', tcp: 'OPEN', tls: 'OPEN', roundTripMillis: 40, kbitsPerSecond: 4000,
};

test('the verdict is as the table says, which is the server\'s too', () => {
  assert.ok(cases.length > 30);
  for (const line of cases) {
    const [browser, camera, microphone, speaker, direct, udp, tcp, tls, millis, kbits, level, findings] = line.split(',');
    const figure = (text) => (text === '' ? null : Number(text));
    const facts = { browser, camera, microphone, speaker, direct, udp, tcp, tls, roundTripMillis: figure(millis), kbitsPerSecond: figure(kbits) };
    assert.deepEqual(verdictOn(facts), { level, findings: findings ? findings.split(' ') : [] }, line);
  }
});

test('it is never green with a permission denied, UDP blocked or a slow path, whatever else is well', () => {
  for (const spoilt of [
    { camera: 'DENIED' }, { microphone: 'DENIED' }, { camera: 'SYSTEM' }, { microphone: 'SYSTEM' },
    { udp: 'BLOCKED' }, { roundTripMillis: 301 }, { kbitsPerSecond: 599 },
  ]) {
    assert.notEqual(verdictOn({ ...allWell, ...spoilt }).level, 'READY', JSON.stringify(spoilt));
  }
  assert.equal(verdictOn(allWell).level, 'READY');
  assert.equal(verdictOn(unknown()).level, 'UNFINISHED');
});

test('an address says which way it leads', () => {
  assert.equal(wayOf('stun:turn.example.org'), 'direct');
  assert.equal(wayOf('turn:turn.example.org:3478?transport=udp'), 'udp');
  assert.equal(wayOf('turn:turn.example.org'), 'udp');
  assert.equal(wayOf('turn:turn.example.org?transport=tcp'), 'tcp');
  assert.equal(wayOf('turns:turn.example.org:5349?transport=tcp'), 'tls');
  const sorted = byWay([{ urls: ['turn:a?transport=udp', 'turn:a?transport=tcp'], username: 'u', credential: 'c' }, { urls: 'stun:a' }]);
  assert.deepEqual(sorted.udp, [{ urls: ['turn:a?transport=udp'], username: 'u', credential: 'c' }]);
  assert.deepEqual(sorted.direct, [{ urls: ['stun:a'] }]);
  assert.deepEqual(sorted.tls, []);
});

test('the best open relay is measured: UDP before TCP before TLS', () => {
  assert.equal(bestRelay({ direct: 'OPEN', udp: 'OPEN', tcp: 'OPEN', tls: 'OPEN' }), 'udp');
  assert.equal(bestRelay({ direct: 'OPEN', udp: 'BLOCKED', tcp: 'OPEN', tls: 'OPEN' }), 'tcp');
  assert.equal(bestRelay({ direct: 'OPEN', udp: 'BLOCKED', tcp: 'BLOCKED', tls: 'OPEN' }), 'tls');
  assert.equal(bestRelay({ direct: 'OPEN', udp: 'BLOCKED', tcp: 'BLOCKED', tls: 'NOT_OFFERED' }), null);
});

/** A connection whose gathering finds what the test says. */
class Gathering extends EventTarget {
  constructor(...found) {
    super();
    this.found = found;
    this.closed = false;
  }

  createDataChannel() {}

  async createOffer() {
    return {};
  }

  async setLocalDescription() {
    for (const found of this.found) {
      this.dispatchEvent(found === 'error' ? new Event('icecandidateerror') : Object.assign(new Event('icecandidate'), { candidate: found && { type: found } }));
    }
  }

  close() {
    this.closed = true;
  }
}

test('a way is open when its server gave a candidate, blocked when gathering ended without or took too long', async () => {
  const tried = async (way, ...found) => {
    const connection = new Gathering(...found);
    const state = await tryWay(way, [{ urls: 'turn:a' }], () => connection, 20);
    assert.ok(connection.closed);
    return state;
  };
  assert.equal(await tried('udp', 'relay'), 'OPEN');
  assert.equal(await tried('udp', null), 'BLOCKED');
  assert.equal(await tried('udp'), 'BLOCKED');
  assert.equal(await tried('udp', 'host', 'error', null), 'BLOCKED');
  assert.equal(await tried('direct', 'host', 'srflx', null), 'OPEN');
  assert.equal(await tried('direct', 'host', null), 'OPEN');
  assert.equal(await tried('direct', 'host', 'error', null), 'BLOCKED');
  assert.equal(await tryWay('tls', [], () => assert.fail('nothing to try')), 'NOT_OFFERED');
});

/** Devices that are there or not. */
const devices = (audio, video) => ({
  tracks: { audio: audio === null ? {} : null, video: video === null ? {} : null },
  causes: { audio, video },
});

test('what the browser says of its devices becomes a fact, and a microphone works when it was heard', () => {
  const check = new Check({}, devices('denied', 'missing'));
  check.devicesChanged();
  assert.equal(check.facts.camera, 'MISSING');
  assert.equal(check.facts.microphone, 'DENIED');
  assert.equal(check.verdict.level, 'FAILED');

  check.devices = devices(null, null);
  check.devicesChanged();
  assert.equal(check.facts.camera, 'WORKS');
  assert.equal(check.facts.microphone, 'UNTRIED');
  check.heard(0.01);
  assert.equal(check.facts.microphone, 'UNTRIED');
  check.heard(0.3);
  assert.equal(check.facts.microphone, 'WORKS');
  check.listenAnew();
  assert.equal(check.facts.microphone, 'UNTRIED');
});

test('the server is told once the network was tried, and again with each answer', async () => {
  const told = [];
  const api = { begin: async () => ({ id: 'c1', iceServers: [] }), report: async (id, facts) => told.push([id, facts.speaker]) };
  const check = new Check(api, devices(null, null));
  const next = () => new Promise((resolve) => check.addEventListener('told', resolve, { once: true }));

  let heard = next();
  await check.begin('SUPPORTED');
  await heard;
  heard = next();
  check.answer('HEARD');
  await heard;

  assert.deepEqual(told, [['c1', 'UNANSWERED'], ['c1', 'HEARD']]);
  assert.equal(check.facts.udp, 'NOT_OFFERED');
});

test('a refusal of the server is a problem that has words', async () => {
  for (const [status, body, reason] of [[401, {}, 'signed-out'], [409, { reason: 'visit-over' }, 'visit-over'], [503, {}, 'server']]) {
    const answer = { ok: false, status, type: 'basic', json: async () => body };
    const check = new Check(new CheckApi('/api', 'v', async () => answer), devices(null, null));
    await check.begin('SUPPORTED');
    assert.equal(check.problem, reason);
    assert.ok(english.has(`problem.${reason}`));
    assert.notEqual(check.verdict.level, 'READY');
  }
});

test('every finding has words and a way out, in the words of the cause where there is one', () => {
  const has = (key) => english.has(key) || ofCall.has(key);
  for (const finding of ['BROWSER', 'CAMERA', 'MICROPHONE', 'SPEAKER', 'NETWORK', 'TOO_SLOW', 'SLOW', 'UDP_BLOCKED', 'NO_RELAY']) {
    for (const state of ['SILENT', 'DENIED', 'SYSTEM', 'MISSING', 'BUSY', 'BROKEN']) {
      if (finding === 'CAMERA' && state === 'SILENT') continue;
      const keys = adviceOn(finding, { ...allWell, camera: state, microphone: state }, 'chrome');
      assert.ok(has(keys.title) && has(keys.text), `${finding} ${state}`);
    }
  }
  assert.equal(adviceOn('CAMERA', { ...allWell, camera: 'DENIED' }, 'firefox').steps, 'device.denied.firefox');
  assert.equal(adviceOn('BROWSER', { ...allWell, browser: 'INSECURE' }, 'chrome').title, 'advice.INSECURE.title');
});

test('marks follow the facts', () => {
  assert.equal(markOfDevice('UNTRIED'), 'open');
  assert.equal(markOfDevice('SILENT'), 'bad');
  assert.equal(markOfNetwork(['UDP_BLOCKED'], false), 'fair');
  assert.equal(markOfNetwork(['TOO_SLOW', 'UDP_BLOCKED'], false), 'bad');
  assert.equal(markOfNetwork([], true), 'busy');
  assert.deepEqual(openSteps({ ...allWell, speaker: 'UNANSWERED', camera: 'UNTRIED' }), ['open.camera', 'open.speaker']);
});

test('the check\'s words are there in every language with the same holes, and all that are named', () => {
  const holes = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  for (const theirs of translated) {
    assert.deepEqual([...theirs.keys()], [...english.keys()]);
    for (const [key, text] of english) {
      assert.equal(holes(theirs.get(key)), holes(text), key);
      assert.equal(theirs.get(key).split(' | ').length, text.split(' | ').length, key);
      assert.ok(!/!/.test(text + theirs.get(key)), key);
    }
  }
  const page = readFileSync(new URL('call/check.xhtml', webapp), 'utf8');
  for (const [, key] of page.matchAll(/text\('([^']+)'\)/g)) assert.ok(english.has(key), key);
  const scripts = readdirSync(new URL('js/check/', webapp)).map((name) => readFileSync(new URL(`js/check/${name}`, webapp), 'utf8')).join('\n');
  for (const [, key] of scripts.matchAll(/say\('([\w.-]+)'/g)) assert.ok(english.has(key), key);
});
