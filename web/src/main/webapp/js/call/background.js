// @ts-check
/** @typedef {import('./blur.js').Blur} Blur */

/** Slower than this for twenty pictures, and the picture is worse than the room behind. */
const TOO_SLOW_MILLIS = 600;
const SLOW_WINDOWS = 2;

/**
 * The room behind a person out of focus, computed in this browser. Nothing of it is loaded before it is wanted.
 *
 * Events: `change`; `broken` when it can't go on: then the camera goes off, because nobody agreed to show their room.
 */
export class Background extends EventTarget {
  /** @type {'off'|'loading'|'on'|'missing'|'failed'|'slow'} */ state = 'off';
  /** @type {Blur|null} */ #blur = null;
  #slow = 0;

  /**
   * @param {object} parts
   * @param {import('./devices.js').Devices} parts.devices
   * @param {import('./outgoing.js').Outgoing} parts.outgoing
   * @param {string} parts.base where the hospital serves the files
   * @param {() => Promise<{Blur: new (base: string) => Blur}>} [parts.load]
   */
  constructor({ devices, outgoing, base, load = () => import('./blur.js') }) {
    super();
    this.devices = devices;
    this.outgoing = outgoing;
    this.base = base;
    this.load = load;
    devices.addEventListener('change', () => this.#follow());
  }

  get wanted() {
    return this.state === 'loading' || this.state === 'on';
  }

  /** @param {boolean} on */
  async want(on) {
    if (on === this.wanted) return;
    if (!on) {
      this.#stop('off');
      return;
    }
    this.#slow = 0;
    this.#become('loading');
    /** @type {Blur|undefined} */
    let blur;
    try {
      const { Blur } = await this.load();
      blur = new Blur(this.base);
      await blur.load();
      if (this.state !== 'loading') {
        blur.stop();
        return;
      }
      blur.onspeed = (millis) => this.#weigh(millis);
      blur.onerror = () => this.#breakOff('failed');
      this.#blur = blur;
      this.#follow();
      this.#become('on');
    } catch (error) {
      blur?.stop();
      this.#stop(/** @type {Error} */ (error).name === 'NotFoundError' ? 'missing' : 'failed');
    }
  }

  /** The visit is over for this page. */
  end() {
    if (this.wanted) this.#stop('off');
  }

  #follow() {
    if (!this.#blur) return;
    const camera = this.devices.tracks.video;
    this.#blur.watch(camera);
    this.outgoing.showCameraAs(camera ? this.#blur.track : null);
  }

  /** The first pictures are slow on any machine, so one slow window is forgiven. @param {number} millis */
  #weigh(millis) {
    this.#slow = millis > TOO_SLOW_MILLIS ? this.#slow + 1 : 0;
    if (this.#slow >= SLOW_WINDOWS) this.#breakOff('slow');
  }

  /** @param {'slow'|'failed'} why */
  async #breakOff(why) {
    if (!this.wanted) return;
    await this.devices.toggle('video', false);
    this.#stop(why);
    this.dispatchEvent(new Event('broken'));
  }

  /** @param {Background['state']} state */
  #stop(state) {
    this.#blur?.stop();
    this.#blur = null;
    this.outgoing.showCameraAs(null);
    this.#become(state);
  }

  /** @param {Background['state']} state */
  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
