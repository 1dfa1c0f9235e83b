// @ts-check
import { causeOf } from './device-errors.js';

/** @typedef {import('./device-errors.js').DeviceCause} DeviceCause */
/** @typedef {'audio'|'video'} Kind */
/** @typedef {{audio?: string, video?: string}} Chosen device ids the person chose before */

const SOUND = Object.freeze({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
const PICTURE = Object.freeze({ width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } });

/**
 * The person's camera and microphone. Takes what there is; for what there is not, `causes` says why.
 * A camera that is switched off is released, so that its light goes out; a muted microphone sends silence.
 *
 * Events: `change` whenever a track, a cause or a switch changed; `fell-back` {kind, name} when a device failed or was
 * unplugged and another serves, or none (an empty name).
 */
export class Devices extends EventTarget {
  /** @type {Record<Kind, MediaStreamTrack|null>} */ tracks = { audio: null, video: null };
  /** @type {Record<Kind, DeviceCause|null>} */ causes = { audio: null, video: null };
  /** @type {Record<Kind, boolean>} */ wanted = { audio: true, video: true };
  /** @type {Chosen} */ chosen = {};
  #asked = false;
  /** @type {Promise<void>|null} */ #asking = null;

  /** @param {MediaDevices|undefined} media */
  constructor(media = globalThis.navigator?.mediaDevices) {
    super();
    this.media = media;
    media?.addEventListener?.('devicechange', () => this.#changed());
  }

  /** @returns {boolean} whether the person has been asked and the browser has answered */
  get settled() {
    return this.#asked;
  }

  /** @param {Kind} kind @returns {boolean} whether this kind is being sent right now */
  on(kind) {
    return this.wanted[kind] && this.tracks[kind] !== null;
  }

  /** Asks for what is wanted and not yet here; both in one question where possible. */
  acquire() {
    this.#asking ??= this.#acquire().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #acquire() {
    const kinds = /** @type {Kind[]} */ (['audio', 'video'].filter((kind) => this.#lacks(/** @type {Kind} */ (kind))));
    if (kinds.length > 0 && !(await this.#ask(kinds)) && kinds.length === 2) await this.#askApart();
    this.#asked = true;
    this.#changed();
  }

  /** @param {Kind} kind @param {boolean} on */
  async toggle(kind, on) {
    this.wanted[kind] = on;
    const track = this.tracks[kind];
    if (kind === 'video' && !on && track) this.#take('video', null);
    if (kind === 'audio' && track) track.enabled = on;
    if (on && !this.tracks[kind]) await this.#ask([kind]);
    this.#changed();
  }

  /** @param {Kind} kind @param {string} deviceId */
  async choose(kind, deviceId) {
    const before = this.tracks[kind]?.getSettings?.().deviceId;
    this.chosen[kind] = deviceId;
    this.#take(kind, null);
    if (this.wanted[kind] && !(await this.#ask([kind])) && before && before !== deviceId) {
      this.chosen[kind] = before;
      await this.#ask([kind]);
      this.#fellBack(kind);
    }
    this.#changed();
  }

  /** @param {Kind} kind @returns {Promise<MediaDeviceInfo[]>} with names once permission was given */
  async list(kind) {
    const all = (await this.media?.enumerateDevices?.()) ?? [];
    return all.filter((device) => device.kind === `${kind}input` && device.deviceId);
  }

  /** @param {Kind} kind @returns {string} the device's name as the browser says it, else empty */
  name(kind) {
    return this.tracks[kind]?.label ?? '';
  }

  release() {
    this.#take('audio', null);
    this.#take('video', null);
    this.#asked = false;
  }

  /** @param {Kind} kind */
  #lacks(kind) {
    return this.wanted[kind] && this.tracks[kind]?.readyState !== 'live';
  }

  /** @param {Kind[]} kinds @returns {Promise<boolean>} whether all of them came */
  async #ask(kinds) {
    try {
      if (!this.media?.getUserMedia) throw new TypeError('no media devices in this page');
      const stream = await this.#request(kinds);
      for (const track of stream.getTracks()) this.#take(/** @type {Kind} */ (track.kind), track);
      for (const kind of kinds) this.causes[kind] = null;
      return true;
    } catch (error) {
      for (const kind of kinds) this.causes[kind] = causeOf(/** @type {Error} */ (error));
      return false;
    }
  }

  /** @param {Kind[]} kinds */
  async #request(kinds) {
    const constraints = (/** @type {boolean} */ strict) => ({
      audio: kinds.includes('audio') && { ...SOUND, ...this.#chosenId('audio', strict) },
      video: kinds.includes('video') && { ...PICTURE, ...this.#chosenId('video', strict) },
    });
    try {
      return await /** @type {MediaDevices} */ (this.media).getUserMedia(constraints(true));
    } catch (error) {
      // The remembered device is not plugged in today: any other will do.
      const gone = /** @type {Error} */ (error).name === 'OverconstrainedError';
      if (!gone) throw error;
      return /** @type {MediaDevices} */ (this.media).getUserMedia(constraints(false));
    }
  }

  /** @param {Kind} kind @param {boolean} strict */
  #chosenId(kind, strict) {
    const id = this.chosen[kind];
    return id && strict ? { deviceId: { exact: id } } : {};
  }

  /** One of the two is missing, busy or denied: have the other. A plain refusal of both is not asked again. */
  async #askApart() {
    const denied = this.causes.audio === 'denied';
    for (const kind of /** @type {Kind[]} */ (['audio', 'video'])) {
      if (!denied || (await this.#granted(kind))) await this.#ask([kind]);
    }
  }

  /** @param {Kind} kind */
  async #granted(kind) {
    try {
      const name = /** @type {PermissionName} */ (kind === 'audio' ? 'microphone' : 'camera');
      return (await navigator.permissions.query({ name })).state === 'granted';
    } catch {
      return false; // Firefox and Safari may not know the name
    }
  }

  /** @param {Kind} kind @param {MediaStreamTrack|null} track */
  #take(kind, track) {
    const old = this.tracks[kind];
    if (old && old !== track) {
      old.onended = null;
      old.stop();
    }
    this.tracks[kind] = track;
    if (!track) return;
    if (kind === 'audio') track.enabled = this.wanted.audio;
    track.onended = () => this.#ended(kind);
  }

  /** Unplugged in mid-visit: forget the choice and take what is left. @param {Kind} kind */
  async #ended(kind) {
    this.tracks[kind] = null;
    delete this.chosen[kind];
    if (this.wanted[kind]) await this.#ask([kind]);
    this.#fellBack(kind);
    this.#changed();
  }

  /** @param {Kind} kind */
  #fellBack(kind) {
    this.dispatchEvent(new CustomEvent('fell-back', { detail: { kind, name: this.name(kind) } }));
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
