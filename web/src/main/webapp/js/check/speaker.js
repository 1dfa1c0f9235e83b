// @ts-check
/** Three rising tones, played where the person wants to hear the visit. */

const NOTES_HERTZ = [392, 494, 587];
const NOTE_SECONDS = 0.4;

export class Speaker {
  /** @type {AudioContext|null} */ #context = null;
  #audio = new Audio();

  /** @param {string} sinkId of the output; empty for the browser's own choice */
  constructor(sinkId = '') {
    this.sinkId = sinkId;
  }

  /** @returns {boolean} whether this browser lets a page choose the output */
  get choosable() {
    return 'setSinkId' in this.#audio;
  }

  /** @returns {Promise<MediaDeviceInfo[]>} with names once a permission was given */
  async list() {
    const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
    return all.filter((device) => device.kind === 'audiooutput' && device.deviceId && device.label);
  }

  /** Through an audio element and not straight from the context, because only that has setSinkId everywhere. */
  async play() {
    this.#context ??= new AudioContext();
    await this.#context.resume();
    const target = this.#context.createMediaStreamDestination();
    this.#audio.srcObject = target.stream;
    if (this.choosable) await /** @type {any} */ (this.#audio).setSinkId(this.sinkId).catch(() => {});
    await this.#audio.play();
    NOTES_HERTZ.forEach((hertz, index) => this.#note(hertz, index * NOTE_SECONDS, target));
  }

  /** @param {number} hertz @param {number} after seconds @param {AudioNode} target */
  #note(hertz, after, target) {
    const context = /** @type {AudioContext} */ (this.#context);
    const from = context.currentTime + 0.1 + after;
    const loudness = context.createGain();
    // Soft at both ends, so that it doesn't click.
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.3, from + 0.05);
    loudness.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS);
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(loudness).connect(target);
    tone.start(from);
    tone.stop(from + NOTE_SECONDS);
  }
}
