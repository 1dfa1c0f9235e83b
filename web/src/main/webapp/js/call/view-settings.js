// @ts-check
import { say } from './announcer.js';
import { el, setText, show } from './dom.js';
import { watchLevel } from './level-meter.js';

/** @typedef {import('./view.js').Page} Page */

/** Which camera, microphone and speaker, changed while the visit goes on. */
export class SettingsView {
  /** @type {MediaStreamTrack|null} */ #heard = null;
  #stopMeter = () => {};

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    const { devices, speaker } = page;
    el('set-camera').addEventListener('change', (/** @type {any} */ event) => this.#choose('video', event.target.value));
    el('set-mic').addEventListener('change', (/** @type {any} */ event) => this.#choose('audio', event.target.value));
    el('set-speaker').addEventListener('change', async (/** @type {any} */ event) => {
      this.tell((await speaker.choose(event.target.value)) ? '' : 'settings.speakerFailed');
      this.#list();
    });
    el('set-blur').addEventListener('change', (/** @type {any} */ event) => page.background.want(event.target.checked));
    for (const source of [devices, speaker]) source.addEventListener('change', () => this.#list());
  }

  /** The panel has just been opened. */
  open() {
    this.tell('');
    this.#list();
    this.page.changed();
  }

  /** @param {boolean} visible */
  render(visible) {
    const { background, words } = this.page;
    const { state } = background;
    el('set-blur').checked = background.wanted;
    el('set-blur').disabled = state === 'missing';
    setText(el('blur-text'), state === 'off' ? '' : words.say(`settings.blur.${state}`));
    this.#listen(visible);
  }

  /** @param {boolean} visible */
  #listen(visible) {
    const track = visible ? this.page.devices.tracks.audio : null;
    if (track === this.#heard) return;
    this.#stopMeter();
    this.#heard = track;
    this.#stopMeter = track ? watchLevel(track, (level) => (el('set-meter').value = level)) : () => {};
  }

  /** @param {'audio'|'video'} kind @param {string} id */
  async #choose(kind, id) {
    this.tell('');
    await this.page.devices.choose(kind, id);
    const name = this.page.devices.name(kind);
    if (name) say(this.page.words.say('settings.now', { device: name }));
  }

  async #list() {
    const { devices, speaker } = this.page;
    await this.#offer('set-camera', devices.list('video'), devices.tracks.video?.getSettings().deviceId ?? devices.chosen.video);
    await this.#offer('set-mic', devices.list('audio'), devices.tracks.audio?.getSettings().deviceId ?? devices.chosen.audio);
    const outputs = await this.#offer('set-speaker', speaker.list(), speaker.chosen || 'default');
    show(el('set-speaker-none'), outputs === 0);
  }

  /** @param {string} id @param {Promise<MediaDeviceInfo[]>} asked @param {string} [present] */
  async #offer(id, asked, present) {
    const named = (await asked).filter((device) => device.label);
    const choice = el(id);
    choice.replaceChildren(...named.map((device) => new Option(device.label, device.deviceId)));
    if (named.some((device) => device.deviceId === present)) choice.value = present;
    show(el(`${id}-row`), named.length > 0);
    return named.length;
  }

  /** @param {string} key empty for nothing to say @param {string} [device] */
  tell(key, device = '') {
    show(el('settings-problem'), key !== '');
    if (key) setText(el('settings-problem'), this.page.words.say(key, { device }));
  }
}
