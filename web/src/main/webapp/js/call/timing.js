// @ts-check
/** What the clock means for the two in the room: plain functions of what the server told last and of the time now. */

/**
 * @typedef {object} Timing as the last `timing` frame told it; times in epoch milliseconds
 * @property {number} expectedStart
 * @property {number} visitEnd
 * @property {number|null} doctorDeadline when the visit would be cancelled; null: not because of the doctor
 * @property {number} warnFrom from when the patient who waits is shown that
 * @property {boolean} keepsWaiting the patient waits past that time
 * @property {number} extensionMinutes 0 to 15
 * @property {boolean} held the doctor holds the end
 * @property {boolean} choiceDue so late that the patient may choose another time
 */

/** @typedef {''|'late'|'choice'|'keeps'} Delay what the patient who waits is told, and may answer */

const MINUTE = 60000;
const WARNED_AFTER = 3 * MINUTE;
const MOVED_BY = MINUTE;
const ENDING_FROM = 5 * MINUTE;
const MOST_EXTENSION_MINUTES = 15;

/** @param {import('./signaling.js').Frame} frame @returns {Timing} */
export function timingOf(frame) {
  return {
    expectedStart: Date.parse(frame.expectedStart),
    visitEnd: Date.parse(frame.visitEnd),
    doctorDeadline: frame.doctorDeadline ? Date.parse(frame.doctorDeadline) : null,
    warnFrom: frame.warnFrom ? Date.parse(frame.warnFrom) : Date.parse(frame.expectedStart) + WARNED_AFTER,
    keepsWaiting: frame.keepsWaiting === true,
    extensionMinutes: Number(frame.extensionMinutes) || 0,
    held: frame.held === true,
    choiceDue: frame.choiceDue === true,
  };
}

/**
 * What a patient in the waiting room is asked or told about a late doctor (REQUIREMENTS T2, T3).
 * @param {Timing|null} timing
 * @param {number} now by the server's clock
 * @returns {Delay}
 */
export function delayOf(timing, now) {
  if (!timing) return '';
  if (timing.keepsWaiting) return 'keeps';
  if (timing.choiceDue) return 'choice';
  return timing.doctorDeadline !== null && now >= timing.warnFrom ? 'late' : '';
}

/** @param {Timing|null} timing @param {number} startsAt @returns {boolean} whether it begins later than planned */
export function moved(timing, startsAt) {
  return timing !== null && timing.expectedStart - startsAt >= MOVED_BY;
}

/**
 * The minutes left of a visit about to end (REQUIREMENTS T4).
 * @param {Timing|null} timing
 * @param {number} now by the server's clock
 * @returns {number} 5 to 1; 0 while it isn't about to end, or its end is held
 */
export function endingIn(timing, now) {
  if (!timing || timing.held) return 0;
  const left = timing.visitEnd - now;
  return left > ENDING_FROM ? 0 : Math.max(1, Math.ceil(left / MINUTE));
}

/** @param {Timing|null} timing @returns {boolean} whether five minutes more are to be had */
export function mayExtend(timing) {
  return timing !== null && !timing.held && timing.extensionMinutes < MOST_EXTENSION_MINUTES;
}
