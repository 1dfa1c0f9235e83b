// @ts-check
/**
 * What is sent: the microphone, and the screen while it is shown, else the camera. Devices keep theirs meanwhile, so
 * that the camera returns in the state it was in.
 *
 * Event: `change` whenever a track to be sent changed.
 */
export class Outgoing extends EventTarget {
  /** @type {MediaStreamTrack|null} */ #screen = null;

  /** @param {import('./devices.js').Devices} devices */
  constructor(devices) {
    super();
    this.devices = devices;
    devices.addEventListener('change', () => this.#changed());
  }

  /** @returns {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null}} */
  get tracks() {
    const { audio, video } = this.devices.tracks;
    return { audio, video: this.#screen ?? video };
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
