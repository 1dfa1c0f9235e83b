// @ts-check
import { familyOf } from '../call/browser.js';
import { el, setData, setSign, setText, show, showTrack } from '../call/dom.js';
import { watchLevel } from '../call/level-meter.js';
import { adviceOn, markOfDevice, markOfNetwork, markOfSpeaker, openSteps } from './findings.js';
import { WAYS } from './paths.js';

/** @typedef {import('./check.js').Check} Check */
/** @typedef {import('./findings.js').Mark} Mark */
/** @typedef {import('./verdict.js').Finding} Finding */
/** @typedef {{check: Check, devices: import('../call/devices.js').Devices, words: import('../call/words.js').Words, values: () => import('../call/words.js').Values}} Page */

const BARS = 12;
/** @type {Record<Mark, string>} */
const SIGNS = { good: 'check', fair: 'bang', bad: 'cross', open: 'ring', busy: 'ring' };

/** The document of the check. */
export class View {
  /** @type {MediaStreamTrack|null} */ #heard = null;
  #stopMeter = () => {};
  #family = familyOf(navigator.userAgent, navigator.maxTouchPoints);

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    for (const [id, kind] of /** @type {const} */ ([['camera-choice', 'video'], ['mic-choice', 'audio']])) {
      el(id).addEventListener('change', async (/** @type {any} */ event) => {
        await page.devices.choose(kind, event.target.value);
        if (kind === 'audio') page.check.listenAnew();
      });
    }
    page.devices.addEventListener('change', () => this.#listDevices());
  }

  render() {
    this.#devices();
    this.#speaker();
    this.#network();
    this.#verdict();
  }

  #devices() {
    const { check, devices, words } = this.page;
    const { camera, microphone } = check.facts;
    showTrack(el('preview'), devices.tracks.video);
    show(el('preview-none'), !devices.tracks.video);
    this.#step('camera', markOfDevice(camera), words.say(`camera.${camera === 'WORKS' ? 'works' : camera === 'UNTRIED' ? 'asking' : 'none'}`));
    const asked = microphone === 'UNTRIED' && devices.tracks.audio ? 'speak' : 'asking';
    const heard = { WORKS: 'works', SILENT: 'silent', UNTRIED: asked };
    this.#step('microphone', markOfDevice(microphone), words.say(`microphone.${/** @type {any} */ (heard)[microphone] ?? 'none'}`));
    show(el('meter'), devices.tracks.audio !== null);
    this.#listen(devices.tracks.audio);
  }

  /** @param {MediaStreamTrack|null} track */
  #listen(track) {
    if (track === this.#heard) return;
    this.#stopMeter();
    this.#heard = track;
    this.#stopMeter = track ? watchLevel(track, (level) => this.#showLevel(level)) : () => {};
  }

  /** @param {number} level 0 to 1 */
  #showLevel(level) {
    const lit = Math.round(level * BARS);
    [...el('meter').children].forEach((bar, index) => bar.classList.toggle('lit', index < lit));
    this.page.check.heard(level);
  }

  #speaker() {
    const { check, words } = this.page;
    const { speaker } = check.facts;
    this.#step('speaker', markOfSpeaker(speaker), words.say(`speaker.${speaker}`));
  }

  #network() {
    const { check, words } = this.page;
    const { facts, network } = check;
    const busy = network !== 'done';
    const key = busy ? network : check.problem && facts.udp === 'UNTRIED' ? 'untried' : 'done';
    const mark = key === 'untried' ? 'open' : markOfNetwork(check.verdict.findings, busy);
    this.#step('network', mark, words.say(`network.${key === 'done' ? mark : key}`));
    for (const way of WAYS) {
      const row = el(`way-${way}`);
      show(row, facts[way] !== 'NOT_OFFERED' && !(facts[way] === 'UNTRIED' && !busy));
      setData(row, 'state', facts[way]);
      setText(el(`way-${way}-words`), words.say(`way.${facts[way]}`));
    }
    const measured = facts.roundTripMillis !== null && facts.kbitsPerSecond !== null;
    show(el('pace'), measured);
    if (!measured) return;
    setText(el('pace-trip'), words.say('pace.millis', { millis: facts.roundTripMillis }));
    setText(el('pace-band'), words.say('pace.mbits', { mbits: words.number((facts.kbitsPerSecond ?? 0) / 1000, 1) }));
  }

  #verdict() {
    const { check, words, values } = this.page;
    const { level, findings } = check.verdict;
    const busy = check.network !== 'done' && level !== 'FAILED';
    const state = busy ? 'busy' : check.problem && level === 'UNFINISHED' ? 'problem' : level;
    setData(document.body, 'level', check.network === 'done' ? level : '');
    const card = el('verdict');
    setData(card, 'state', state);
    setSign(card, state === 'READY' ? 'check' : state === 'FAILED' ? 'cross' : state === 'LIMITED' ? 'bang' : 'ring');
    setText(el('verdict-title'), words.say(`verdict.${state}.title`, values()));
    setText(el('verdict-text'), words.say(this.#verdictText(state), values()));
    const open = state === 'UNFINISHED' ? openSteps(check.facts).map((key) => words.say(key)) : [];
    this.#list(el('verdict-open'), open);
    this.#advice(findings.filter((finding) => finding !== 'UNFINISHED'));
    this.#next(state);
  }

  /** One thing is to be done next, and its button stands out. @param {string} state */
  #next(state) {
    const asked = el('answers').hidden ? 'play' : '';
    const next = { READY: 'to-visit', LIMITED: 'again', FAILED: 'again', problem: 'again' }[state] ?? asked;
    for (const id of ['play', 'again', 'to-visit']) el(id).classList.toggle('primary', id === next);
    el('to-visit').classList.toggle('quiet', next !== 'to-visit');
  }

  /** @param {string} state */
  #verdictText(state) {
    if (state !== 'problem') return `verdict.${state}.text`;
    const key = `problem.${this.page.check.problem}`;
    return this.page.words.has(key) ? key : 'problem.server';
  }

  /** @param {Finding[]} findings */
  #advice(findings) {
    const place = el('advice');
    const wanted = findings.join(' ') + JSON.stringify([this.page.check.facts.camera, this.page.check.facts.microphone]);
    show(place, findings.length > 0);
    if (place.dataset.findings === wanted) return;
    place.dataset.findings = wanted;
    place.replaceChildren(...findings.map((finding) => this.#adviceOn(finding)));
  }

  /** @param {Finding} finding */
  #adviceOn(finding) {
    const { check, words, values } = this.page;
    const keys = adviceOn(finding, check.facts, this.#family);
    const device = words.say(`device.the.${finding === 'CAMERA' ? 'video' : 'audio'}`);
    const item = document.createElement('section');
    item.className = 'advice';
    item.dataset.testid = `advice-${finding}`;
    const title = document.createElement('h3');
    const text = document.createElement('p');
    setText(title, words.say(keys.title, { ...values(), device }));
    setText(text, words.say(keys.text, { ...values(), device }));
    item.append(title, text);
    if (words.has(keys.steps)) {
      const list = document.createElement('ol');
      this.#list(list, words.say(keys.steps).split(' | '));
      item.append(list);
    }
    return item;
  }

  /** @param {HTMLElement} list @param {string[]} lines */
  #list(list, lines) {
    if (list.children.length !== lines.length) list.replaceChildren(...lines.map(() => document.createElement('li')));
    lines.forEach((line, index) => setText(list.children[index], line));
    show(list, lines.length > 0);
  }

  /** @param {string} name @param {Mark} mark @param {string} text */
  #step(name, mark, text) {
    const step = el(`step-${name}`);
    setData(step, 'mark', mark);
    setSign(step, SIGNS[mark]);
    setText(el(`${name}-words`), text);
  }

  async #listDevices() {
    const { devices } = this.page;
    for (const [id, kind] of /** @type {const} */ ([['camera-choice', 'video'], ['mic-choice', 'audio']])) {
      const found = await devices.list(kind);
      fill(el(id), found, devices.tracks[kind]?.getSettings().deviceId ?? '');
      show(el(id).parentElement, devices.tracks[kind] !== null && found.length > 1);
    }
  }
}

/** @param {HTMLSelectElement} choice @param {MediaDeviceInfo[]} devices @param {string} chosen */
export function fill(choice, devices, chosen) {
  choice.replaceChildren(...devices.map((device, index) => new Option(device.label || String(index + 1), device.deviceId)));
  choice.value = chosen;
}
