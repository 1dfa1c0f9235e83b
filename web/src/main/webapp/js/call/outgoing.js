// @ts-check
/**
 * What is sent: the microphone, and the screen while it is shown, else the camera or what is made of it. Devices keep theirs meanwhile, so
 * that the camera returns in the state it was in.
 *
 * Event: `change` whenever a track to be sent changed.
 */
export class Outgoing extends EventTarget {
  /** @type {MediaStreamTrack|null} */ #screen = null;
  /** @type {MediaStreamTrack|null} */ #instead = null;

  /** @param {import('./devices.js').Devices} devices */
  constructor(devices) {
    super();
    this.devices = devices;
    devices.addEventListener('change', () => this.#changed());
  }

  /** @returns {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null}} */
  get tracks() {
    return { audio: this.devices.tracks.audio, video: this.#screen ?? this.camera };
  }

  /** @returns {MediaStreamTrack|null} the person's own picture as others see it; null while the camera is off */
  get camera() {
    const { video } = this.devices.tracks;
    return video && (this.#instead ?? video);
  }

  /** @param {MediaStreamTrack|null} track made of the camera's picture; null: the picture itself */
  showCameraAs(track) {
    if (track === this.#instead) return;
    this.#instead = track;
    this.#changed();
  }

  /** @param {MediaStreamTrack|null} track in place of the camera's; null: the camera again */
  showScreen(track) {
    this.#screen = track;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
