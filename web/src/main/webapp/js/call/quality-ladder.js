// @ts-check
/**
 * What a connection can carry: 720 lines, 360, 180, sound alone. Pure policy over a sample a second; sound comes first,
 * down is fast and up is slow, so that a weak network settles instead of swinging.
 */

/** @typedef {'full'|'medium'|'small'|'sound'} Step */
/** @typedef {'good'|'fair'|'poor'|'bad'} Grade */
/** @typedef {'none'|'loss'|'delay'|'unsteady'|'sound'|'picture'|'machine'} Reason */
/** @typedef {{grade: Grade, reason: Reason}} Judgement */
/** @typedef {{height: number, maxBitrate: number, maxFramerate: number}} Size */

/** @type {readonly Step[]} from the highest down */
export const STEPS = Object.freeze(['full', 'medium', 'small', 'sound']);

/** @type {Readonly<Record<Step, Size>>} lines, bits a second, frames a second */
export const SIZES = Object.freeze({
  full: { height: 720, maxBitrate: 2_000_000, maxFramerate: 30 },
  medium: { height: 360, maxBitrate: 600_000, maxFramerate: 24 },
  small: { height: 180, maxBitrate: 180_000, maxFramerate: 15 },
  sound: { height: 0, maxBitrate: 0, maxFramerate: 0 },
});

/** @type {readonly Grade[]} */
const GRADES = Object.freeze(['good', 'fair', 'poor', 'bad']);

/** From where on a figure is fair, poor, bad. Shares are 0 to 1, times in milliseconds. */
const LIMITS = /** @type {const} */ ({
  loss: [0.03, 0.1, 0.3],
  delay: [400, 800, 2000],
  unsteady: [40, 100, 300],
  sound: [0.03, 0.12, 0.35],
});

const DOWN_AFTER = Object.freeze({ poor: 4, bad: 2 });
const SILENCE_AFTER = 5;
const SETTLES = 3;
const UP_AFTER = 10;
const UP_AFTER_AT_MOST = 60;
const UNDONE_WITHIN = 20;
const MACHINE_AFTER = 8;

/** @type {Readonly<Judgement>} */
const FINE = Object.freeze({ grade: 'good', reason: 'none' });

/** @param {Judgement} one @param {Judgement} other @returns {Judgement} the worse; of equals the first */
export function worse(one, other) {
  return GRADES.indexOf(other.grade) > GRADES.indexOf(one.grade) ? other : one;
}

/** @param {'loss'|'delay'|'unsteady'|'sound'} reason @param {number} value @returns {Judgement} */
function judged(reason, value) {
  const above = LIMITS[reason].filter((limit) => value >= limit).length;
  return above === 0 ? FINE : { grade: GRADES[above], reason };
}

/**
 * How well what we send gets there, as far as this side can know.
 * @param {import('./link-sample.js').Sample} sample
 * @returns {Judgement}
 */
export function judgeSending({ roundTripMillis, lossSent }) {
  return worse(judged('loss', lossSent), judged('delay', roundTripMillis));
}

/**
 * How good what comes is. A picture that freezes while the network is fine is a matter of somebody's machine. A second in
 * which nothing came at all tells of a way that is broken, not of one that carries little: js/call/recovery.js sees to it.
 * @param {import('./link-sample.js').Sample} sample
 * @returns {Judgement}
 */
export function judgeReceiving({ kbpsReceived, lossReceived, jitterMillis, concealed, frozen, roundTripMillis }) {
  if (kbpsReceived === 0) return FINE;
  const network = [judged('loss', lossReceived), judged('unsteady', jitterMillis), judged('sound', concealed)].reduce(worse);
  const froze = frozen > 0.3 && (network.grade !== 'good' || roundTripMillis >= LIMITS.delay[0]);
  return froze ? worse(network, { grade: 'poor', reason: 'picture' }) : network;
}

/** How this track, of whatever size, is brought to a step; a shared screen keeps its lines. @param {MediaStreamTrack|null} track @param {Step} step */
export function shapeOf(track, step) {
  const size = SIZES[step];
  const { height = 0, displaySurface } = track?.getSettings?.() ?? {};
  const scale = displaySurface || size.height === 0 ? 1 : Math.max(1, height / size.height);
  return { active: size.height > 0, maxBitrate: size.maxBitrate, maxFramerate: size.maxFramerate, scaleResolutionDownBy: scale };
}

/** What tells of this machine: a screen that stands still is sent seldom, which is no weakness. @param {MediaStreamTrack|null} track @param {import('./link-sample.js').Sample} sample */
export function machineOf(track, { fpsSent, fpsCaptured, slowMachine }) {
  return { fpsSent: track?.getSettings?.().displaySurface ? null : fpsSent, fpsCaptured, slowMachine };
}

/** The step we send on. `take` is called once a second. */
export class QualityLadder {
  /** @type {Step} */ step = 'full';
  /** @type {Reason} why it is not the highest */ reason = 'none';
  #poor = 0;
  #bad = 0;
  #calm = 0;
  #slow = 0;
  #sinceStep = Infinity;
  #wentUp = false;
  #upAfter = UP_AFTER;

  /**
   * @param {Judgement} network the worst that either side says of what we send
   * @param {{fpsSent: number|null, fpsCaptured: number|null, slowMachine: boolean}} machine
   * @returns {boolean} whether the step changed
   */
  take(network, { fpsSent, fpsCaptured, slowMachine }) {
    const { grade } = network;
    this.#sinceStep += 1;
    this.#bad = grade === 'bad' ? this.#bad + 1 : 0;
    this.#poor = grade === 'poor' || grade === 'bad' ? this.#poor + 1 : 0;
    this.#calm = this.#isCalm(grade) ? this.#calm + 1 : 0;
    // a camera that gives few pictures, as many do in a dark room, is no slow machine
    const wanted = Math.min(SIZES[this.step].maxFramerate, fpsCaptured ?? Infinity);
    const late = fpsSent !== null && fpsSent < wanted / 2;
    this.#slow = grade === 'good' && (slowMachine || late) ? this.#slow + 1 : 0;
    if (this.#sinceStep <= SETTLES && grade !== 'bad') return false;
    if (this.#mustGoDown()) return this.#go(1, network.reason);
    if (this.#slow >= MACHINE_AFTER && this.step !== 'small' && this.step !== 'sound') return this.#go(1, 'machine');
    if (this.step !== 'full' && this.#slow === 0 && this.#calm >= this.#upAfter) return this.#go(-1, this.reason);
    return false;
  }

  /** Without a picture less is asked of the network before one is tried again. @param {Grade} grade */
  #isCalm(grade) {
    return grade === 'good' || (grade === 'fair' && (this.step === 'sound' || this.step === 'small'));
  }

  /** The picture goes altogether only where sound itself is in danger for a while. */
  #mustGoDown() {
    if (this.step === 'sound') return false;
    if (this.step === 'small') return this.#bad >= SILENCE_AFTER;
    return this.#bad >= DOWN_AFTER.bad || this.#poor >= DOWN_AFTER.poor;
  }

  /** @param {1|-1} by down or up @param {Reason} reason */
  #go(by, reason) {
    const undone = by === 1 && this.#wentUp && this.#sinceStep <= UNDONE_WITHIN;
    if (undone) this.#upAfter = Math.min(UP_AFTER_AT_MOST, this.#upAfter * 2);
    else if (this.#sinceStep > UP_AFTER_AT_MOST) this.#upAfter = UP_AFTER;
    this.step = STEPS[STEPS.indexOf(this.step) + by];
    this.reason = this.step === 'full' ? 'none' : reason;
    this.#wentUp = by === -1;
    this.#sinceStep = this.#poor = this.#bad = this.#calm = this.#slow = 0;
    return true;
  }
}

/** @typedef {{step: Step, reason: Reason, receiving: Grade, receivingReason: Reason}} QualityState what a side tells of itself */
/** @typedef {{step: Step, reason: Reason, quality: 'good'|'weak'}} Shown */

/** @type {Readonly<QualityState>} */
export const ALL_WELL = Object.freeze({ step: 'full', reason: 'none', receiving: 'good', receivingReason: 'none' });

/**
 * What both sides show, the same on either: the lower of the two steps and why. Of equal steps the doctor's is meant.
 * @param {QualityState} doctors
 * @param {QualityState} patients
 * @returns {Shown}
 */
export function shownOf(doctors, patients) {
  const lower = STEPS.indexOf(patients.step) > STEPS.indexOf(doctors.step) ? patients : doctors;
  if (lower.step !== 'full') return { step: lower.step, reason: lower.reason, quality: 'weak' };
  const felt = worse(
    { grade: doctors.receiving, reason: doctors.receivingReason },
    { grade: patients.receiving, reason: patients.receivingReason },
  );
  const weak = felt.grade === 'poor' || felt.grade === 'bad';
  return { step: 'full', reason: weak ? felt.reason : 'none', quality: weak ? 'weak' : 'good' };
}
