// @ts-check
import { NOTHING_YET, figuresOf, reportBetween } from './media-figures.js';

/** @typedef {import('./media-figures.js').MediaReport} MediaReport */

const REPORT_EVERY = 5000;
const FIRST_LOOK_EVERY = 100;

/**
 * Watches what arrives over one connection. Events: `first-frame` when the other's first picture is on screen ·
 * `report` (a MediaReport) at the first sound, at the first picture and every 5 s from then.
 */
export class MediaWatch extends EventTarget {
  #timer = 0;
  #before = NOTHING_YET;
  #arrived = false;
  #stopped = false;

  /**
   * @param {() => Promise<Iterable<any>>} stats
   * @param {HTMLVideoElement|null} video where the other is shown
   */
  constructor(stats, video) {
    super();
    this.stats = stats;
    this.#look();
    if (video && 'requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => this.#picture());
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Until something arrives look often, afterwards every 5 s. */
  async #look() {
    const now = figuresOf(await this.stats().catch(() => []));
    if (this.#stopped || this.#arrived) return;
    if (now.framesDecoded > 0 || now.audioPackets > 0) this.#arrive(now);
    else this.#timer = /** @type {any} */ (setTimeout(() => this.#look(), FIRST_LOOK_EVERY));
  }

  async #picture() {
    if (this.#stopped) return;
    this.dispatchEvent(new Event('first-frame'));
    const now = figuresOf(await this.stats().catch(() => []));
    // The frame on screen was decoded, whatever the statistics have caught up with.
    if (!this.#stopped) this.#arrive({ ...now, framesDecoded: Math.max(1, now.framesDecoded) });
  }

  /** @param {import('./media-figures.js').Figures} now */
  #arrive(now) {
    this.#arrived = true;
    clearTimeout(this.#timer);
    this.#emit(reportBetween(this.#before, now));
    this.#before = now;
    this.#schedule();
  }

  #schedule() {
    this.#timer = /** @type {any} */ (setTimeout(async () => {
      const now = figuresOf(await this.stats().catch(() => []));
      if (this.#stopped) return;
      this.#emit(reportBetween(this.#before, now));
      this.#before = now;
      this.#schedule();
    }, REPORT_EVERY));
  }

  /** @param {MediaReport} report */
  #emit(report) {
    this.dispatchEvent(new CustomEvent('report', { detail: report }));
  }
}
