// @ts-check
import { familyOf } from './browser.js';
import { el, setData, setLabel, setSign, setText, show, showTrack } from './dom.js';
import { watchLevel } from './level-meter.js';
import { lobbyCard } from './screens.js';
import { initials } from './words.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

const BARS = 12;

/** The room before the call: mirror, devices, what is next. */
export class LobbyView {
  /** @type {MediaStreamTrack|null} */ #heard = null;
  #stopMeter = () => {};

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    for (const [id, kind] of /** @type {const} */ ([['camera-choice', 'video'], ['mic-choice', 'audio']])) {
      el(id).addEventListener('change', (/** @type {any} */ event) => page.devices.choose(kind, event.target.value));
    }
    page.devices.addEventListener('change', () => this.#listDevices());
  }

  /** @param {Known} known */
  render(known) {
    const { words, facts } = this.page;
    const values = this.page.values();
    setText(el('lobby-when'), words.visit(facts.visit, Date.now()));
    this.#card(lobbyCard(known), known, values);
    this.#mirror();
    this.#devices();
    this.#help();
  }

  /** Mirror and bars cost something, so they run only while they can be seen. @param {boolean} visible */
  listen(visible) {
    const { devices } = this.page;
    if (!visible) showTrack(el('preview'), null);
    const track = visible && devices.on('audio') ? devices.tracks.audio : null;
    if (track === this.#heard) return;
    this.#stopMeter();
    this.#heard = track;
    this.#stopMeter = track ? watchLevel(track, (level) => this.#showLevel(level)) : () => this.#showLevel(0);
    if (!track) this.#showLevel(0);
  }

  /** @param {import('./screens.js').Card} card @param {Known} known @param {import('./words.js').Values} values */
  #card(card, known, values) {
    const { words, facts, session } = this.page;
    // a name stays with its title
    setText(el('lobby-title'), words.say(card.title, values).replace(/\b(Dra?\.) /g, '$1\u00a0'));
    const dayKey = known.early && !words.isToday(facts.opensAt, Date.now()) ? '.day' : '';
    setText(el('lobby-text'), words.say(card.text + dayKey, values));
    setData(el('lobby'), 'busy', String(card.busy === true));
    const has = (/** @type {string} */ action) => card.actions.includes(action);
    const join = el('join');
    show(join, has('join') && this.page.door.open);
    join.disabled = known.early || !this.page.devices.settled;
    setText(join, known.early ? words.say(`lobby.opensAt${dayKey}`, values) : this.#joinWords(known));
    const admit = el('admit');
    show(admit, has('admit'));
    admit.disabled = session.admitting;
    setText(admit, words.say(session.admitting ? 'lobby.admitting' : this.page.door.insisting ? 'door.admitAnyway' : 'lobby.admit', values));
    show(el('lobby-try-now'), has('try-now'));
    show(el('lobby-end-without'), has('end-without'));
    show(el('lobby-leave'), has('leave'));
    setText(el('lobby-leave'), words.say(known.doctor ? 'lobby.leave.doctor' : 'lobby.leave'));
  }

  /** @param {Known} known */
  #joinWords(known) {
    const { words, devices } = this.page;
    const { audio, video } = devices.causes;
    if (audio && video) return words.say('lobby.joinListen');
    if (video) return words.say('lobby.joinSound');
    if (audio) return words.say('lobby.joinPicture');
    return words.say(known.doctor ? 'lobby.open' : 'lobby.join');
  }

  #mirror() {
    const { devices, words, facts } = this.page;
    const shown = devices.on('video');
    showTrack(el('preview'), shown ? devices.tracks.video : null);
    show(el('preview-none'), !shown);
    setText(el('preview-initials'), initials(facts.selfName));
    const lack = devices.causes.video ? 'device.camera.none' : 'device.camera.off';
    setText(el('preview-words'), words.say(devices.settled ? lack : 'device.camera'));
    for (const [id, kind, sign, on, off] of /** @type {const} */ ([
      ['preview-mic', 'audio', 'mic', 'call.mute', 'call.unmute'],
      ['preview-camera', 'video', 'camera', 'call.cameraOff', 'call.cameraOn'],
    ])) {
      const button = el(id);
      const active = devices.on(kind);
      setData(button, 'on', String(active));
      setSign(button, active ? sign : `${sign}-off`);
      setLabel(button, words.say(active ? on : off));
      button.disabled = devices.causes[kind] !== null || !devices.settled;
    }
  }

  #devices() {
    const { devices, words } = this.page;
    const state = (/** @type {'audio'|'video'} */ kind) => (devices.causes[kind] ? 'none' : devices.on(kind) ? 'on' : 'off');
    const camera = state('video');
    const microphone = state('audio');
    setText(el('camera-name'), devices.name('video') || words.say('device.camera.unknownName'));
    setText(el('mic-name'), devices.name('audio') || words.say('device.microphone.unknownName'));
    setText(el('camera-words'), devices.settled ? words.say(`device.camera.${camera}`) : '…');
    setText(el('mic-words'), devices.settled ? words.say(`device.microphone.${microphone === 'on' ? 'speak' : microphone}`) : '…');
    setData(el('camera-words'), 'state', camera);
    setData(el('mic-words'), 'state', microphone === 'on' ? 'speak' : microphone);
    show(el('meter'), microphone === 'on');
  }

  #help() {
    const { devices, words } = this.page;
    const { audio, video } = devices.causes;
    const asking = !devices.settled;
    const cause = video ?? audio;
    show(el('device-help'), asking || cause !== null);
    if (!asking && !cause) return;
    const device = words.say(`device.the.${audio && video ? 'both' : audio ? 'audio' : 'video'}`);
    const values = { ...this.page.values(), device };
    const name = asking ? 'asking' : cause === 'insecure' ? 'unknown' : /** @type {string} */ (cause);
    setText(el('device-help-title'), words.say(`device.${name}.title`, values));
    setText(el('device-help-text'), words.say(`device.${name}.text`, values));
    const family = familyOf(navigator.userAgent, navigator.maxTouchPoints);
    const key = name === 'denied' ? `device.denied.${family}` : `device.${name}.steps`;
    const steps = words.has(key) ? words.say(key).split(' | ') : [];
    const list = el('device-help-steps');
    if (list.children.length !== steps.length) list.replaceChildren(...steps.map(() => document.createElement('li')));
    steps.forEach((step, index) => setText(list.children[index], step));
    show(list, steps.length > 0);
    show(el('device-retry'), !asking);
    setData(el('device-help'), 'cause', name);
  }

  async #listDevices() {
    const { devices } = this.page;
    for (const [id, nameId, kind] of /** @type {const} */ ([
      ['camera-choice', 'camera-name', 'video'],
      ['mic-choice', 'mic-name', 'audio'],
    ])) {
      const found = await devices.list(kind);
      const choice = el(id);
      const offered = found.length > 1 && found.every((device) => device.label) && devices.tracks[kind] !== null;
      if (offered) {
        choice.replaceChildren(...found.map((device) => new Option(device.label, device.deviceId)));
        choice.value = devices.tracks[kind]?.getSettings().deviceId ?? '';
      }
      show(choice, offered);
      show(el(nameId), !offered);
    }
  }

  /** @param {number} level 0 to 1 */
  #showLevel(level) {
    const lit = String(Math.round(level * BARS));
    const meter = el('meter');
    if (meter.dataset.lit === lit) return;
    meter.dataset.lit = lit;
    [...meter.children].forEach((bar, index) => bar.classList.toggle('lit', index < Number(lit)));
  }
}
