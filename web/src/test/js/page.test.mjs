import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { familyOf, obstacle } from '../../main/webapp/js/call/browser.js';
import { shortcutOf } from '../../main/webapp/js/call/controls.js';
import { levelOf } from '../../main/webapp/js/call/level-meter.js';
import { Memory } from '../../main/webapp/js/call/memory.js';
import { carried } from '../../main/webapp/js/shared/actions.js';

const webapp = new URL('../../main/webapp/', import.meta.url);
const resources = new URL('../../main/resources/org/televisit/web/', import.meta.url);
const names = readdirSync(new URL('js/call/', webapp)).filter((name) => name.endsWith('.js'));
// what serves third parties is loaded when the first comes
const later = readdirSync(new URL('js/call/guests/', webapp)).map((name) => readFileSync(new URL(`js/call/guests/${name}`, webapp), 'utf8'));
const ofGuests = readdirSync(new URL('js/guest/', webapp)).map((name) => readFileSync(new URL(`js/guest/${name}`, webapp), 'utf8'));
const guestPage = ['guest/visit', 'WEB-INF/parts/call-recording', 'WEB-INF/parts/call-recording-dialog'].map((name) => readFileSync(new URL(`${name}.xhtml`, webapp), 'utf8')).join('');
const scripts = names.map((name) => readFileSync(new URL(`js/call/${name}`, webapp), 'utf8'));
const page = ['call/room', 'WEB-INF/parts/call-signs', 'WEB-INF/parts/call-menu', 'WEB-INF/parts/call-panels', 'WEB-INF/parts/call-guests', 'WEB-INF/parts/call-recording', 'WEB-INF/parts/call-recording-dialog'].map((name) => readFileSync(new URL(`${name}.xhtml`, webapp), 'utf8')).join('');
const bundle = (name) => new Map(readFileSync(new URL(name, resources), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
const english = bundle('call.properties');
const translated = ['es', 'fr'].map((language) => bundle(`call_${language}.properties`));

test('what comes with the page weighs at most 60 KB compressed', () => {
  // as the build takes the comments out (web/pom.xml); a browser measures what really comes in CallPageWeightIT
  const served = (script) => script.replace(/\/\*\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/\n\s*\n/g, '\n');
  // what a dialog, a panel or the blurred room need comes when it is first opened
  const opened = new Set(scripts.flatMap((script) => [...served(script).matchAll(/import\('\.\/([\w-]+\.js)'\)/g)].map((found) => found[1])));
  assert.deepEqual([...opened].sort(), ['blur.js', 'finish-dialog.js', 'hold-dialog.js', 'proof-words.js', 'record-beside.js', 'view-quality.js', 'view-settings.js']);
  const bytes = scripts.reduce((sum, script, i) => sum + (opened.has(names[i]) ? 0 : gzipSync(served(script)).length), 0);
  assert.ok(bytes <= 60 * 1024, `${bytes} bytes`);
});

test('the picture of the other lies in no rounded clip, which would be painted twice', () => {
  const style = readFileSync(new URL('css/call.css', webapp), 'utf8');
  const rules = [...style.matchAll(/^ *([^{}@]+)\{([^{}]*)\}/gm)].filter(([, names]) => /(^|[\s,])(\.stage|\.call|#remote)\s*($|,)/.test(names));
  assert.ok(rules.length > 3);
  assert.deepEqual(rules.filter(([, , what]) => /border-radius|clip-path|mask|filter/.test(what)).map(([, names]) => names.trim()), []);
});

// scripts name some texts by what their keys begin with: guests.ask.admin for its title and its text
const begins = (texts, start) => [...texts.keys()].some((key) => key.startsWith(`${start}.`));

test('no script and no style stands in the page itself', () => {
  assert.ok(!/<script(?![^>]*\ssrc=)/.test(page));
  assert.ok(!/<style|\sstyle=|\son[a-z]+=/.test(page));
});

test('all languages have the same texts with the same holes', () => {
  const holes = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
  for (const theirs of translated) {
    assert.deepEqual([...theirs.keys()], [...english.keys()]);
    for (const [key, text] of english) {
      assert.equal(holes(theirs.get(key)), holes(text), key);
      assert.equal(theirs.get(key).split(' | ').length, text.split(' | ').length, key);
    }
  }
});

test('every text that page and scripts name exists', () => {
  const named = [
    ...[...page.matchAll(/data-(?:text|label)="([^"]+)"/g), ...page.matchAll(/text\('([^']+)'\)/g)].map((match) => match[1]),
    ...[...scripts, ...later].flatMap((script) => [...script.matchAll(/'((?:guests|lobby|call|device|status|said|finish|visit|length|delay|ending|hold|time|share|settings|people|proof|keys|more)\.[\w.-]+)'/g)].map((match) => match[1])),
  ];
  assert.ok(named.length > 60);
  const missing = named.filter((key) => !english.has(key) && !begins(english, key) && !['finish.without'].includes(key));
  assert.deepEqual(missing, []);
});

test('a guest\'s page has its words in every language', () => {
  const own = bundle('guest.properties');
  for (const language of ['es', 'fr']) assert.deepEqual([...bundle(`guest_${language}.properties`).keys()], [...own.keys()]);
  const named = [
    ...[...guestPage.matchAll(/data-(?:text|label)="([^"]+)"/g), ...guestPage.matchAll(/text\('([^']+)'\)/g)].map((match) => match[1]),
    ...ofGuests.flatMap((script) => [...script.matchAll(/'((?:guest|call|device|people)\.[\w.-]+)'/g)].map((match) => match[1])),
  ];
  assert.ok(named.length > 20);
  assert.deepEqual(named.filter((key) => !own.has(key) && !english.has(key) && !begins(own, key)), []);
  for (const standing of ['not-begun', 'doctor-away', 'asked', 'declined', 'full']) {
    assert.ok(own.has(`guest.${standing}.title`) && own.has(`guest.${standing}.text`) && english.has(`guests.standing.${standing}`), standing);
  }
});

test('every sign that is used is drawn', () => {
  const drawn = new Set([...page.matchAll(/symbol id="sign-([\w-]+)"/g)].map((match) => match[1]));
  const used = [
    ...[...page.matchAll(/#sign-([\w-]+)"/g)].map((match) => match[1]),
    ...scripts.flatMap((script) => [...script.matchAll(/sign: '([\w-]+)'/g)].map((match) => match[1])),
    'mic-off', 'camera-off', 'check', 'stop',
  ];
  assert.deepEqual(used.filter((sign) => !drawn.has(sign)), []);
});

test('no exclamation marks, no apologies', () => {
  for (const text of [english, ...translated].flatMap((texts) => [...texts.values()])) assert.ok(!/!|sorry|perdón|lo sentimos|désolé/i.test(text), text);
});

const AGENTS = {
  chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  android: 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  other: 'Lynx/2.9',
};

for (const [family, agent] of Object.entries(AGENTS)) {
  test(`the words for ${family}`, () => {
    assert.equal(familyOf(agent), family);
    assert.ok(english.has(`device.denied.${family}`));
  });
}

test('an iPad that says it is a Mac has fingers', () => assert.equal(familyOf(AGENTS.safari, 5), 'ios'));

test('a browser without calls is told so, as is an unprotected address', () => {
  const able = { isSecureContext: true, RTCPeerConnection() {}, WebSocket() {}, navigator: { mediaDevices: { getUserMedia() {} } } };
  assert.equal(obstacle(able), '');
  assert.equal(obstacle({ ...able, RTCPeerConnection: undefined }), 'unsupported');
  assert.equal(obstacle({ ...able, navigator: {} }), 'unsupported');
  assert.equal(obstacle({ ...able, isSecureContext: false }), 'insecure');
});

test('keys act only where they mean nothing else', () => {
  const key = (more) => shortcutOf({ key: 'm', ctrlKey: false, metaKey: false, altKey: false, repeat: false, target: { tagName: 'BODY' }, ...more });
  assert.equal(key({}), 'toggle-mic');
  assert.equal(key({ key: 'V' }), 'toggle-camera');
  assert.equal(key({ key: '?' }), 'keys');
  assert.equal(key({ key: 'x' }), '');
  assert.equal(key({ key: '?', target: { tagName: 'TEXTAREA' } }), '');
  assert.equal(key({ ctrlKey: true }), '');
  assert.equal(key({ repeat: true }), '');
  assert.equal(key({ target: { tagName: 'SELECT' } }), '');
});

test('silence is nothing, loud is one', () => {
  assert.equal(levelOf(new Uint8Array(64).fill(128)), 0);
  assert.equal(levelOf(new Uint8Array(64).map((_, i) => (i % 2 ? 0 : 255))), 1);
});

test('remembers switches on the device and the call in the tab, and works without either', () => {
  const store = () => {
    const map = new Map();
    return { getItem: (k) => map.get(k) ?? null, setItem: (k, v) => map.set(k, v), removeItem: (k) => map.delete(k), map };
  };
  const tab = store();
  const device = store();
  const memory = new Memory('v1', tab, device);
  assert.deepEqual(memory.switches, { audio: true, video: true });
  memory.switches = { audio: true, video: false };
  memory.inCall = true;
  memory.firstIn = 5;
  memory.firstIn = 9;
  assert.deepEqual(new Memory('v1', tab, device).switches, { audio: true, video: false });
  assert.equal(new Memory('v1', tab, device).inCall, true);
  assert.equal(new Memory('v1', tab, device).firstIn, 5);
  assert.equal(new Memory('v2', tab, device).inCall, false);
  memory.typed = ['Calle Mayor 1', '612'];
  assert.deepEqual(new Memory('v1', tab, device).typed, ['Calle Mayor 1', '612']);
  assert.deepEqual(new Memory('v2', tab, device).typed, []);
  memory.typed = [];
  assert.equal([...tab.map.keys()].some((key) => key.includes('typed')), false);
  const nowhere = new Memory('v1', null, null);
  nowhere.inCall = true;
  assert.equal(nowhere.inCall, false);
});

test('a button carries its one value and each further one under its name', () => {
  assert.deepEqual(carried({ command: 'beLate', withVisit: 'v1', withMinutes: '5' }), [
    { name: 'visit', value: 'v1' },
    { name: 'minutes', value: '5' },
  ]);
  assert.deepEqual(carried({ command: 'chooseSlot', name: 'start', value: 'then' }), [{ name: 'start', value: 'then' }]);
});
