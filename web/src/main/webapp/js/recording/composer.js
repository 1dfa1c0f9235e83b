// @ts-check
import { fitted, layoutOf } from './layout.js';

/** @typedef {{name: string, video: MediaStreamTrack|null, audio: MediaStreamTrack|null}} Shown one person */

const FRAMES_PER_SECOND = 12;
/** of a video: the picture of this moment is there */
const HAVE_CURRENT_DATA = 2;
const NAME_FONT = '600 20px Inter, system-ui, sans-serif';

/** Makes one stream of everybody's picture and voice; follows cameras that go off, screens that are shown. */
export class Composer {
  /** @type {Map<number, HTMLVideoElement>} */ #videos = new Map();
  /** @type {Map<MediaStreamTrack, MediaStreamAudioSourceNode>} */ #voices = new Map();

  /** @param {() => Shown[]} people asked again all the time; their number stays */
  constructor(people) {
    this.people = people;
    this.ended = false;
    const { width, height, places } = layoutOf(people().length);
    this.places = places;
    this.canvas = document.createElement('canvas');
    Object.assign(this.canvas, { width, height });
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d', { alpha: false }));
    this.sound = new AudioContext();
    this.mix = this.sound.createMediaStreamDestination();
    this.ticker = new Worker(new URL('ticker.js', import.meta.url));
    this.ticker.onmessage = () => this.#tick();
    this.#tick();
    this.stream = new MediaStream([
      ...this.canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks(),
      ...this.mix.stream.getAudioTracks(),
    ]);
  }

  /** The next picture is due after the usual time, and never before the page had as long for everything else. */
  #tick() {
    if (this.ended) return;
    const before = performance.now();
    this.draw();
    const took = performance.now() - before;
    this.ticker.postMessage(Math.max(1000 / FRAMES_PER_SECOND - took, took));
  }

  draw() {
    const people = this.people();
    this.context.fillStyle = '#0d171c';
    this.context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.places.forEach((place, i) => {
      const person = people[i];
      if (!person) return;
      const video = this.#video(i, person.video);
      if (video && video.videoWidth > 0) {
        const { x, y, width, height } = fitted(place, video.videoWidth, video.videoHeight);
        this.context.drawImage(video, x, y, width, height);
      }
      this.#name(person.name, place);
    });
    this.#hear(people);
  }

  /** Whether everybody whose camera is on is seen; who shows no picture is not waited for. */
  get allSeen() {
    return this.people().every((person, i) => {
      if (i >= this.places.length || person.video?.readyState !== 'live') return true;
      const video = this.#videos.get(i);
      return video !== undefined && video.readyState >= HAVE_CURRENT_DATA && video.videoWidth > 0;
    });
  }

  /** @param {string} name @param {import('./layout.js').Place} place */
  #name(name, place) {
    const { context } = this;
    context.font = NAME_FONT;
    const width = Math.min(context.measureText(name).width + 24, place.width);
    context.fillStyle = 'rgb(10 18 22 / 72%)';
    context.fillRect(place.x, place.y + place.height - 36, width, 36);
    context.fillStyle = '#fff';
    context.fillText(name, place.x + 12, place.y + place.height - 11, place.width - 24);
  }

  /** @param {number} i @param {MediaStreamTrack|null} track @returns {HTMLVideoElement|null} */
  #video(i, track) {
    if (!track || track.readyState !== 'live') return null;
    let video = this.#videos.get(i);
    if (!video) {
      video = document.createElement('video');
      Object.assign(video, { muted: true, playsInline: true });
      this.#videos.set(i, video);
    }
    if (/** @type {MediaStream|null} */ (video.srcObject)?.getTracks()[0] !== track) {
      video.srcObject = new MediaStream([track]);
      video.play().catch(() => {});
    }
    return video;
  }

  /** @param {Shown[]} people */
  #hear(people) {
    const tracks = new Set(people.map((person) => person.audio).filter((track) => track?.readyState === 'live'));
    for (const [track, source] of this.#voices) {
      if (tracks.has(track)) continue;
      source.disconnect();
      this.#voices.delete(track);
    }
    for (const track of /** @type {Set<MediaStreamTrack>} */ (tracks)) {
      if (this.#voices.has(track)) continue;
      const source = this.sound.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.mix);
      this.#voices.set(track, source);
    }
    if (this.sound.state === 'suspended') this.sound.resume().catch(() => {});
  }

  end() {
    this.ended = true;
    this.ticker.terminate();
    this.stream.getTracks().forEach((track) => track.stop());
    for (const video of this.#videos.values()) video.srcObject = null;
    this.#videos.clear();
    this.#voices.clear();
    this.sound.close().catch(() => {});
  }
}
