// @ts-check
import { el, setData, setLabel, setSign, setText, show, showTrack } from './dom.js';
import { bannerOf, callCard, statusOf } from './screens.js';
import { initials, stopwatch } from './words.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** The call itself: the other large, oneself small, the bar. */
export class CallView {
  #hearing = true;
  /** @type {import('./view-quality.js').QualityView|null} */ #quality = null;
  /** @type {MediaStream|null} */ #played = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.remote = /** @type {HTMLVideoElement} */ (el('remote'));
    this.remote.addEventListener('loadedmetadata', () => this.play());
    this.remote.addEventListener('resize', () => this.#orient());
    show(el('pip'), document.pictureInPictureEnabled === true && 'requestPictureInPicture' in this.remote);
    show(el('fullscreen'), document.fullscreenEnabled === true);
  }

  /** @param {Known} known */
  render(known) {
    const { words, session, facts } = this.page;
    const values = this.page.values();
    const name = session.room.otherName || facts.otherName;
    setText(el('other-name'), name);
    this.remote.setAttribute('aria-label', words.say('call.remote', values));
    const status = statusOf(known);
    setText(el('status'), words.say(`status.${status}`, values));
    setData(el('status'), 'status', status);
    setData(el('call'), 'step', known.step);
    this.#quality?.render(known, bannerOf(known) ? this.#sentences(bannerOf(known), values) : words.say(`status.${status}`, values));
    this.#card(known, name, values);
    const banner = bannerOf(known);
    show(el('banner'), banner !== '');
    if (banner) setText(el('banner'), this.#sentences(banner, values));
    const otherMuted = known.state === 'connected' && !known.otherMicrophone;
    show(el('other-muted'), otherMuted);
    setText(el('other-muted').querySelector('.visually-hidden'), words.say('call.otherMuted', values));
    if (this.remote.srcObject && this.remote.srcObject !== this.#played) this.play();
    this.#self(facts.selfName);
    this.#bar(known);
    this.#tools();
    show(el('tap-to-hear'), !this.#hearing && known.state === 'connected');
    setText(el('tap-to-hear').querySelector('span'), words.say('call.tapToHear', values));
    this.tick();
  }

  /** The panel behind the sign of the connection comes when it is first opened. */
  async toggleQuality() {
    const { QualityView } = await import('./view-quality.js');
    this.#quality ??= new QualityView(this.page);
    this.#quality.toggle();
  }

  /** @param {string} keys with spaces between @param {import('./words.js').Values} values */
  #sentences(keys, values) {
    return keys.split(' ').map((key) => this.page.words.say(key, values)).join(' ');
  }

  /** Once a second. */
  tick() {
    const { startedAt, clockAhead } = this.page.session.room;
    show(el('timer'), startedAt !== null);
    if (startedAt !== null) setText(el('timer'), stopwatch((Date.now() + clockAhead - startedAt) / 1000));
  }

  /** Browsers may refuse sound before the first touch of the page: then the picture runs and a button asks. */
  async play() {
    const { remote } = this;
    this.#played = /** @type {MediaStream|null} */ (remote.srcObject);
    if (!remote.srcObject) return;
    try {
      remote.muted = false;
      await remote.play();
      this.#hearing = true;
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'NotAllowedError') return;
      this.#hearing = false;
      remote.muted = true;
      await remote.play().catch(() => {});
    }
    this.page.changed();
  }

  fit() {
    const whole = el('call').dataset.fit === 'whole' || (!el('call').dataset.fit && !this.#fillsByItself());
    setData(el('call'), 'fit', whole ? 'fill' : 'whole');
    this.page.changed();
  }

  async pip() {
    if (document.pictureInPictureElement) await document.exitPictureInPicture().catch(() => {});
    else await this.remote.requestPictureInPicture().catch(() => {});
  }

  async fullscreen() {
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
    else await document.documentElement.requestFullscreen().catch(() => {});
    this.page.changed();
  }

  /** @param {Known} known @param {string} name @param {import('./words.js').Values} values */
  #card(known, name, values) {
    const { words } = this.page;
    const card = callCard(known);
    show(el('call-card'), card !== null);
    setData(el('call'), 'covered', String(card !== null));
    if (!card) return;
    setData(el('call-card'), 'busy', String(card.busy === true));
    setText(el('call-card-face'), initials(name));
    setText(el('call-card-title'), words.say(card.title, values));
    setText(el('call-card-text'), card.text ? words.say(card.text, values) : '');
    for (const action of ['try-again', 'try-now', 'finish', 'leave']) show(el(`card-${action}`), card.actions.includes(action));
    setText(el('card-finish'), words.say(known.started ? 'call.finish' : 'call.endWithout'));
  }

  /** @param {string} name */
  #self(name) {
    const { devices } = this.page;
    const camera = devices.on('video');
    showTrack(el('self-video'), camera ? this.page.outgoing.camera : null);
    show(el('self-video'), camera);
    show(el('self-face'), !camera);
    setText(el('self-face'), initials(name));
    const muted = !devices.on('audio');
    show(el('self-muted'), muted);
    show(el('muted-note'), muted);
  }

  /** @param {Known} known */
  #bar(known) {
    const { devices, words } = this.page;
    for (const [id, kind, sign, on, off] of /** @type {const} */ ([
      ['mic', 'audio', 'mic', 'call.mute', 'call.unmute'],
      ['camera', 'video', 'camera', 'call.cameraOff', 'call.cameraOn'],
    ])) {
      const active = devices.on(kind);
      setData(el(id), 'on', String(active));
      setSign(el(id), active ? sign : `${sign}-off`);
      setText(el(id).querySelector('.control-words'), words.say(active ? on : off));
    }
    show(el('finish'), known.doctor);
    setData(el('finish'), 'held', String(known.started));
    setSign(el('finish'), known.started ? 'check' : 'stop');
    setText(el('finish').querySelector('.control-words'), words.say(known.started ? 'call.finish' : 'call.endWithout'));
  }

  #tools() {
    const { words } = this.page;
    const fill = el('call').dataset.fit ? el('call').dataset.fit === 'fill' : this.#fillsByItself();
    setLabel(el('fit'), words.say(fill ? 'call.whole' : 'call.fill'));
    setLabel(el('fullscreen'), words.say(document.fullscreenElement ? 'call.fullscreenEnd' : 'call.fullscreen'));
  }

  /** On a phone held upright the picture fills the screen, elsewhere all of it is seen. */
  #fillsByItself() {
    return matchMedia('(max-width: 720px) and (orientation: portrait)').matches;
  }

  #orient() {
    setData(el('call'), 'picture', this.remote.videoWidth >= this.remote.videoHeight ? 'wide' : 'tall');
  }
}
