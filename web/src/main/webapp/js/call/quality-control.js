// @ts-check
import { countersOf, lineOf, sampleBetween } from './link-sample.js';
import { ALL_WELL, QualityLadder, STEPS, judgeReceiving, judgeSending, machineOf, shapeOf, shownOf, worse } from './quality-ladder.js';

/** @typedef {import('./quality-ladder.js').QualityState} QualityState */
/** @typedef {import('./link-sample.js').Sample} Sample */

const EVERY = 1000;
const LINE_AFTER = 10;

/**
 * Looks at the connection once a second, sends what it can carry, tells the other side why, and leaves a line in the
 * visit's record every ten seconds. Event: `change` when there is something else to be shown.
 */
export class QualityControl extends EventTarget {
  #ladder = new QualityLadder();
  /** @type {QualityState} */ #mine = ALL_WELL;
  /** @type {QualityState} */ #theirs = ALL_WELL;
  /** @type {RTCPeerConnection|null} */ #pc = null;
  /** @type {import('./link-sample.js').Counters|null} */ #before = null;
  /** @type {Sample[]} */ #window = [];
  #told = '';
  #sent = '';
  /** @type {Sample|null} the last second; null while there is no connection */ sample = null;

  /** @type {import('./quality-ladder.js').Step} the highest there is room for, with more than two in the call */ limit = 'full';

  /** @param {import('./call-session.js').CallSession} session */
  constructor(session) {
    super();
    this.session = session;
    session.signaling.addEventListener('frame', (event) => this.#heard(/** @type {CustomEvent} */ (event).detail.frame));
    setInterval(() => this.#look(), EVERY);
  }

  /** @returns {import('./quality-ladder.js').Shown} */
  get shown() {
    const [doctors, patients] = this.session.room.isDoctor ? [this.#mine, this.#theirs] : [this.#theirs, this.#mine];
    return shownOf(doctors, patients);
  }

  /** @returns {import('./quality-ladder.js').Step} what is sent */
  get step() {
    return STEPS[Math.max(STEPS.indexOf(this.#ladder.step), STEPS.indexOf(this.limit))];
  }

  /** @returns {boolean} whether the other sends no picture because the network carries none */
  get otherSoundOnly() {
    return this.#theirs.step === 'sound';
  }

  /** @param {import('./signaling.js').Frame} frame */
  #heard(frame) {
    if (frame.type === 'quality-state') {
      const { step, reason, receiving, receivingReason } = frame;
      this.#theirs = { step, reason, receiving, receivingReason };
    } else if (frame.type === 'welcome' || frame.type === 'other-arrived' || frame.type === 'other-left') {
      this.#told = ''; // somebody came who did not hear it
      if (frame.type !== 'welcome') this.#theirs = ALL_WELL;
    } else {
      return;
    }
    this.dispatchEvent(new Event('change'));
  }

  async #look() {
    const { link } = this.session;
    const { pc } = link;
    if (pc !== this.#pc) this.#beginWith(pc);
    if (!pc || !link.connected) {
      this.#before = this.sample = null;
      return;
    }
    const stats = await pc.getStats().catch(() => null);
    if (!stats || pc !== this.#pc) return;
    const now = countersOf(stats.values(), performance.now());
    if (this.#before) this.#take(sampleBetween(this.#before, now));
    this.#before = now;
  }

  /** @param {RTCPeerConnection|null} pc */
  #beginWith(pc) {
    this.#pc = pc;
    this.#before = this.sample = null;
    this.#window = [];
    this.#sent = '';
  }

  /** @param {Sample} sample */
  #take(sample) {
    this.sample = sample;
    const receiving = judgeReceiving(sample);
    const felt = { grade: this.#theirs.receiving, reason: this.#theirs.receivingReason };
    this.#ladder.take(worse(judgeSending(sample), felt), machineOf(this.session.link.sentPicture, sample));
    const { step, reason } = this.#ladder;
    this.#mine = { step, reason, receiving: receiving.grade, receivingReason: receiving.reason };
    this.#shape();
    this.#tell();
    this.#window.push(sample);
    if (this.#window.length >= LINE_AFTER) this.session.api.quality(lineOf(this.#window.splice(0), step)).catch(() => {});
    this.dispatchEvent(new Event('change'));
  }

  /** Whatever is being sent now is brought to the step. */
  #shape() {
    const track = this.session.link.sentPicture;
    const wanted = shapeOf(track, this.step);
    const text = JSON.stringify([track?.id, wanted]);
    if (text === this.#sent) return;
    this.#sent = text;
    this.session.link.shape(wanted);
  }

  #tell() {
    const text = JSON.stringify(this.#mine);
    if (text !== this.#told && this.session.signaling.send({ type: 'quality-state', ...this.#mine })) this.#told = text;
  }
}
