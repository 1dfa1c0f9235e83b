// @ts-check
/** Cuts the person out with MediaPipe's selfie segmentation; loaded by background.js when it is first wanted. */

const WIDTH = 640;
const FASTEST_MILLIS = 40;
/** at most this part of the time is spent on pictures; the rest is the call's */
const SHARE = 0.6;
/** the room is shrunk to this and enlarged again: a blur that every browser can draw */
const SMALL = 24;
const WINDOW = 10;

/**
 * @param {number} millis the last picture took
 * @returns {number} until the next may begin
 */
export function pauseAfter(millis) {
  return Math.max(FASTEST_MILLIS - millis, millis * (1 / SHARE - 1), 0);
}

export class Blur {
  /** told after each ten pictures what one of them took @type {(millis: number) => void} */ onspeed = () => {};
  /** @type {(error: unknown) => void} */ onerror = () => {};
  #canvas = document.createElement('canvas');
  #room = document.createElement('canvas');
  /** what the model is shown: more pixels cost time and change nothing */
  #source = document.createElement('canvas');
  #video = document.createElement('video');
  /** @type {any} */ #segmentation = null;
  /** @type {MediaStreamTrack|null} */ #camera = null;
  #timer = 0;
  #looks = 0;
  #spent = 0;
  #stopped = false;

  /** @param {string} base */
  constructor(base) {
    this.base = base;
    this.#video.muted = true;
    this.#video.playsInline = true;
    this.#canvas.getContext('2d');
    this.track = /** @type {MediaStreamTrack} */ (/** @type {any} */ (this.#canvas).captureStream().getVideoTracks()[0]);
  }

  /** Rejects with NotFoundError where the hospital does not serve the files. */
  async load() {
    if (!document.createElement('canvas').getContext('webgl2')) throw new Error('no WebGL');
    await script(`${this.base}/selfie_segmentation.js`);
    const { SelfieSegmentation } = /** @type {any} */ (globalThis);
    this.#segmentation = new SelfieSegmentation({ locateFile: (/** @type {string} */ file) => `${this.base}/${file}` });
    this.#segmentation.setOptions({ modelSelection: 1 });
    this.#segmentation.onResults((/** @type {any} */ results) => this.#draw(results));
    await this.#segmentation.initialize();
  }

  /** @param {MediaStreamTrack|null} camera */
  watch(camera) {
    if (camera === this.#camera) return;
    this.#camera = camera;
    clearTimeout(this.#timer);
    this.#video.srcObject = camera ? new MediaStream([camera]) : null;
    if (!camera) return;
    this.#video.play().catch(() => {});
    this.#next(0);
  }

  stop() {
    this.#stopped = true;
    this.watch(null);
    this.track.stop();
    this.#segmentation?.close();
  }

  /** @param {number} pause */
  #next(pause) {
    this.#timer = /** @type {any} */ (setTimeout(() => this.#look(), pause));
  }

  async #look() {
    const camera = this.#camera;
    const begun = performance.now();
    try {
      if (this.#video.videoWidth) await this.#segmentation.send({ image: this.#reduced() });
    } catch (error) {
      if (!this.#stopped) this.onerror(error);
      return;
    }
    if (this.#stopped || camera !== this.#camera) return;
    const millis = performance.now() - begun;
    this.#weigh(millis);
    this.#next(pauseAfter(millis));
  }

  /** @param {number} millis */
  #weigh(millis) {
    this.#looks += 1;
    this.#spent += millis;
    if (this.#looks < WINDOW) return;
    this.onspeed(this.#spent / this.#looks);
    this.#looks = this.#spent = 0;
  }

  #reduced() {
    const { videoWidth, videoHeight } = this.#video;
    const width = Math.min(WIDTH, videoWidth);
    Object.assign(this.#source, { width, height: Math.round((width * videoHeight) / videoWidth) });
    this.#source.getContext('2d')?.drawImage(this.#video, 0, 0, this.#source.width, this.#source.height);
    return this.#source;
  }

  /** @param {{image: CanvasImageSource, segmentationMask: CanvasImageSource}} results */
  #draw({ image, segmentationMask }) {
    const { width, height } = this.#source;
    if (this.#stopped || !width) return;
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const person = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
    person.globalCompositeOperation = 'copy';
    person.drawImage(segmentationMask, 0, 0, width, height);
    person.globalCompositeOperation = 'source-in';
    person.drawImage(image, 0, 0, width, height);
    person.globalCompositeOperation = 'destination-over';
    person.drawImage(this.#shrunk(image, width / height), 0, 0, width, height);
  }

  /** @param {CanvasImageSource} image @param {number} ratio */
  #shrunk(image, ratio) {
    Object.assign(this.#room, { width: SMALL, height: Math.round(SMALL / ratio) });
    const room = /** @type {CanvasRenderingContext2D} */ (this.#room.getContext('2d'));
    room.imageSmoothingQuality = 'high';
    room.drawImage(image, 0, 0, this.#room.width, this.#room.height);
    return this.#room;
  }
}

/** @param {string} src @returns {Promise<void>} */
async function script(src) {
  if ('SelfieSegmentation' in globalThis) return;
  const there = await fetch(src, { method: 'HEAD' });
  if (!there.ok) throw new DOMException('not served', 'NotFoundError');
  await new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = src;
    element.onload = resolve;
    element.onerror = () => reject(new Error('not loaded'));
    document.head.append(element);
  });
}
