// @ts-check
import { SetupClock } from './setup-clock.js';

/** Tells the server what arrived and how long it took to arrive, and the view how good it is. */
export class MediaReporter {
  setup = new SetupClock();
  /** @type {import('./media-figures.js').Quality} */ quality = 'good';
  #lastQuality = 'good';
  #reports = 0;

  /** @param {(frame: import('./signaling.js').Frame) => boolean} send */
  constructor(send) {
    this.send = send;
  }

  /** @param {{report: import('./media-figures.js').MediaReport, quality: import('./media-figures.js').Quality}} detail */
  report({ report, quality }) {
    // One bad moment is not a weak connection.
    this.quality = this.#lastQuality === quality ? quality : 'good';
    this.#lastQuality = quality;
    this.send({ type: 'media-report', ...report });
    if (++this.#reports > 1) this.#tell(this.setup.soundOnly());
    else this.setup.sound();
  }

  firstPicture() {
    this.#tell(this.setup.picture());
  }

  /** @param {boolean} measured */
  #tell(measured) {
    if (measured) this.send({ type: 'setup', milliseconds: this.setup.millis });
  }
}
