// @ts-check
import { say } from '../call/announcer.js';
import { el, setData, setLabel, setSign, setText, show, showTrack } from '../call/dom.js';
import { Tiles } from '../call/guests/tiles.js';
import { initials } from '../call/words.js';

/** @typedef {import('../call/words.js').Words} Words */
/** @typedef {import('./guest-session.js').GuestSession} GuestSession */

const AGAIN = new Set(['left', 'unreachable', 'server', 'too-early', 'not-open', 'too-many']);

/** Shows a guest what is known: their door, why they wait, who is there, how it ended. */
export class GuestView {
  tiles = new Tiles(el('tiles'));
  #said = '';
  #screen = '';

  /** @param {{words: Words, devices: import('../call/devices.js').Devices}} page */
  constructor({ words, devices }) {
    this.words = words;
    this.devices = devices;
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = words.say(/** @type {HTMLElement} */ (element).dataset.text ?? '');
    }
    for (const element of document.querySelectorAll('[data-label]')) {
      element.setAttribute('aria-label', words.say(/** @type {HTMLElement} */ (element).dataset.label ?? ''));
    }
  }

  /** @param {GuestSession} session */
  render(session) {
    const { stage, notice } = session;
    const screen = stage === 'in' ? 'call' : stage === 'over' ? 'notice' : 'lobby';
    for (const name of ['lobby', 'call', 'notice']) show(el(name), name === screen);
    setData(document.body, 'screen', screen);
    setData(document.body, 'stage', stage);
    setData(document.body, 'standing', session.standing);
    setData(document.body, 'notice', notice);
    setData(document.body, 'socket', session.signaling.state);
    if (screen === 'lobby') this.#lobby(session);
    if (screen === 'call') this.#call(session);
    else this.#forget();
    if (screen === 'notice') this.#notice(session);
    this.#devices(screen);
    this.#begin(screen);
  }

  /** @param {GuestSession} session */
  #lobby({ stage, standing, invitation, signaling }) {
    const away = signaling.state === 'retrying' && stage === 'waiting';
    const key = stage === 'waiting' ? (away ? 'offline' : standing || 'asking') : stage;
    const values = { ...invitation, kind: this.words.say(`guests.kind.${invitation?.kind ?? 'other'}`) };
    const admins = invitation?.kind === 'admin' && this.words.has(`guest.admin.${key}.title`) ? 'guest.admin' : 'guest';
    setText(el('lobby-title'), this.words.say(`${admins}.${key}.title`, values));
    setText(el('lobby-text'), this.words.say(`${admins}.${key}.text`, values));
    if (invitation?.kind === 'admin') setText(el('guest-promise'), this.words.say('guest.admin.promise'));
    setData(el('lobby'), 'busy', String(stage !== 'door'));
    show(el('join'), stage === 'door');
    show(el('lobby-leave'), stage === 'waiting');
    show(el('guest-promise'), stage === 'door');
    this.#say(stage === 'waiting' ? `guest.${key}.title` : '', values);
  }

  /** @param {GuestSession} session */
  #call(session) {
    const { words } = this;
    const { peers, mesh, switches } = session;
    setText(el('other-name'), peers.map((peer) => peer.name).join(', '));
    const lost = session.signaling.state !== 'open';
    setText(el('status'), words.say(lost ? 'guest.lineLost' : 'guest.inCall'));
    setData(el('status'), 'status', lost ? 'interrupted' : 'good');
    this.tiles.render(peers.map((peer) => {
      const on = switches.get(peer.id) ?? { microphone: true, camera: true };
      const link = mesh.link(peer.id);
      const shares = session.screen === peer.id;
      const states = [
        ...(peer.present ? (link?.connected ? [] : ['connecting']) : ['reconnecting']),
        ...(on.microphone ? [] : ['muted']), ...(on.camera || shares ? [] : ['cameraOff']), ...(shares ? ['sharing'] : []),
      ];
      const role = peer.kind === 'practitioner' ? 'people.doctor' : peer.kind === 'patient' ? 'people.patient' : `guests.kind.${peer.kind}`;
      setData(/** @type {HTMLElement} */ (this.tiles.video(peer.id).parentElement), 'shares', String(shares));
      return {
        id: peer.id, name: peer.name, role: words.say(role), states: states.map((state) => words.say(`people.${state}`)),
        camera: on.camera || shares, live: link?.picture === true,
      };
    }));
    this.#say('guest.said.in', {});
  }

  /** Who waits again has nobody's name or picture on the page any more. */
  #forget() {
    this.tiles.render([]);
    setText(el('other-name'), '');
  }

  /** @param {GuestSession} session */
  #notice({ notice, invitation, recorded, withdrawing }) {
    const key = this.words.has(`guest.notice.${notice}.title`) ? notice : 'server';
    const opens = invitation ? this.words.time(Date.parse(invitation.opensAt)) : '';
    setText(el('notice-title'), this.words.say(`guest.notice.${key}.title`));
    setText(el('notice-text'), this.words.say(`guest.notice.${key}.text`, { ...invitation, opens }));
    show(el('again'), AGAIN.has(notice) || notice === 'taken-over');
    setText(el('again'), this.words.say(notice === 'taken-over' ? 'guest.useHere' : 'guest.again'));
    show(el('withdraw-box'), recorded || withdrawing === 'done');
    show(el('withdraw'), recorded);
    setText(el('withdraw-words'), this.words.say(`guest.withdraw.${withdrawing || 'offer'}`));
    setText(el('withdraw'), this.words.say(withdrawing === 'sure' ? 'recording.withdraw.do' : 'recording.withdraw'));
  }

  /** @param {string} screen */
  #devices(screen) {
    const { devices, words } = this;
    const camera = devices.on('video') ? devices.tracks.video : null;
    showTrack(el('preview'), screen === 'lobby' ? camera : null);
    showTrack(el('self-video'), screen === 'call' ? camera : null);
    show(el('preview-none'), !camera);
    show(el('self-video'), camera !== null);
    const cause = devices.causes.video ?? devices.causes.audio;
    const known = cause && words.has(`device.${cause}.title`) ? cause : 'unknown';
    setText(el('preview-words'), words.say(devices.wanted.video && devices.settled ? 'device.camera.none' : 'device.camera.off'));
    show(el('device-help'), cause !== null);
    if (cause) {
      const which = devices.causes.video && devices.causes.audio ? 'both' : devices.causes.video ? 'video' : 'audio';
      setText(el('device-help-title'), words.say(`device.${known}.title`, { device: words.say(`device.the.${which}`) }));
      setText(el('device-help-text'), words.say(`device.${known}.text`, { device: words.say(`device.the.${which}`) }));
    }
    for (const [kind, sign, on, off] of /** @type {const} */ ([['audio', 'mic', 'call.mute', 'call.unmute'], ['video', 'camera', 'call.cameraOff', 'call.cameraOn']])) {
      const active = devices.on(kind);
      for (const id of [sign, `preview-${sign}`]) {
        setData(el(id), 'on', String(active));
        setSign(el(id), active ? sign : `${sign}-off`);
      }
      setText(el(sign).querySelector('.control-words'), words.say(active ? on : off));
      setLabel(el(`preview-${sign}`), words.say(active ? on : off));
    }
    show(el('self-muted'), !devices.on('audio'));
    setText(el('self-face'), initials(words.say('people.you')));
  }

  /** A new screen begins at its heading, for the keyboard as for the ear. @param {string} screen */
  #begin(screen) {
    setText(/** @type {any} */ (document.querySelector('title')), `${el(screen === 'call' ? 'other-name' : `${screen}-title`).textContent} · Televisit`);
    if (screen === this.#screen) return;
    if (this.#screen) el(screen === 'call' ? 'other-name' : `${screen}-title`).focus({ preventScroll: true });
    this.#screen = screen;
  }

  /** @param {string} key @param {import('../call/words.js').Values} values */
  #say(key, values) {
    if (key && key !== this.#said) say(this.words.say(key, values));
    this.#said = key;
  }
}
