// @ts-check
import { SetupClock } from './setup-clock.js';

/** Tells the server what arrived and how long it took to arrive. */
export class MediaReporter {
  setup = new SetupClock();
  #reports = 0;

  /** @param {(frame: import('./signaling.js').Frame) => boolean} send */
  constructor(send) {
    this.send = send;
  }

  /** @param {import('./media-figures.js').MediaReport} report */
  report(report) {
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
