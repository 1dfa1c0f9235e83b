// @ts-check
/** The pages a visit can end on: their sign, their tone and the ways out. */

/** @typedef {'rejoin'|'use-here'|'try-again'|'home'|'history'|'detail'|'reload'|'finish'|'reopen'|'reschedule'|'rebook'|'after'} Action */
/** @typedef {{key: string, sign: string, tone: 'good'|'calm'|'warn'|'bad', actions: Action[]}} Notice the first action is the main one */

/** @type {Record<string, Omit<Notice, 'key'>>} */
const NOTICES = {
  'left': { sign: 'door', tone: 'calm', actions: ['rejoin', 'home'] },
  'taken-over': { sign: 'tabs', tone: 'calm', actions: ['use-here'] },
  'evicted': { sign: 'lock', tone: 'bad', actions: ['home'] },
  'unreachable': { sign: 'offline', tone: 'warn', actions: ['try-again', 'home'] },
  'server': { sign: 'offline', tone: 'warn', actions: ['try-again', 'home'] },
  'too-many': { sign: 'clock', tone: 'warn', actions: ['try-again', 'home'] },
  'signed-out': { sign: 'lock', tone: 'warn', actions: ['reload'] },
  'too-early': { sign: 'clock', tone: 'calm', actions: ['try-again', 'home'] },
  'too-late': { sign: 'clock', tone: 'warn', actions: ['home'] },
  'visit-over': { sign: 'clock', tone: 'calm', actions: ['history', 'home'] },
  'unpaid': { sign: 'lock', tone: 'warn', actions: ['detail', 'home'] },
  'agreement-missing': { sign: 'lock', tone: 'warn', actions: ['reload', 'home'] },
  'visit-cancelled': { sign: 'clock', tone: 'warn', actions: ['detail', 'home'] },
  'calls-off': { sign: 'clock', tone: 'warn', actions: ['try-again', 'home'] },
  'blocked': { sign: 'lock', tone: 'bad', actions: ['home'] },
  'not-yours': { sign: 'lock', tone: 'bad', actions: ['home'] },
  'not-found': { sign: 'question', tone: 'warn', actions: ['home'] },
  'closed': { sign: 'lock', tone: 'warn', actions: ['detail', 'home'] },
  'unsupported': { sign: 'window', tone: 'warn', actions: ['home'] },
  'insecure': { sign: 'lock', tone: 'warn', actions: ['home'] },
};

/** Old and new spellings of why a visit ended, each to the words for it. @type {Record<string, string>} */
const OUTCOMES = {
  'technical': 'technical',
  'by-phone': 'by-phone',
  'not-attended': 'not-attended',
  'no-show': 'not-attended',
  'noshow': 'not-attended',
  'reschedule': 'reschedule',
  'rescheduled': 'reschedule',
  'slot-end': 'slot-end',
  'cancelled': 'cancelled',
  'doctor-late': 'doctor-late',
};

/** Ends of a visit that took place: what it was and how it was. */
const HELD = new Set(['', 'slot-end', 'by-phone']);

/** @param {string} notice @returns {boolean} whether the page stays in the call and goes on looking for a way */
export function staysInCall(notice) {
  return notice === 'ice' || notice === 'relay';
}

/** Ends that are not the patient's doing: the next free times are offered. */
const REBOOKED = new Set(['technical', 'doctor-late']);

/**
 * @param {string} reason
 * @param {boolean} doctor
 * @returns {Notice} words for an unknown reason are the general ones
 */
export function noticeOf(reason, doctor) {
  const key = reason in NOTICES ? reason : 'closed';
  const notice = NOTICES[key];
  return key === 'left' && doctor
    ? { key, ...notice, actions: ['rejoin', 'finish', 'home'] }
    : { key, ...notice, actions: [...notice.actions] };
}

/**
 * @param {{outcome: string, durationSeconds: number|null}} finished
 * @param {boolean} doctor
 * @returns {Notice & {kind: string}} kind: a part of the keys `notice.finished.<kind>.*`, empty for an ordinary end
 */
export function finishedNotice({ outcome }, doctor) {
  const kind = OUTCOMES[outcome.toLowerCase().replaceAll('_', '-')] ?? '';
  /** @type {Action[]} */
  const actions = !doctor && REBOOKED.has(kind) ? ['rebook', 'home'] : HELD.has(kind) ? ['after', 'home'] : ['history', 'home'];
  if (doctor && kind === 'reschedule') actions.unshift('reschedule');
  if (doctor && (kind === '' || kind === 'slot-end')) actions.push('reopen');
  return { key: 'finished', kind, sign: HELD.has(kind) ? 'check' : 'clock', tone: HELD.has(kind) ? 'good' : 'calm', actions };
}

/**
 * What a summary of the REST interface says of the end, in the words of the `finished` frame.
 * @param {any} summary null when it could not be had
 * @returns {{outcome: string, durationSeconds: number|null}}
 */
export function outcomeOf(summary) {
  /** @type {Record<string, string>} */
  const cancelled = { TECHNICAL: 'technical', DOCTOR_LATE: 'doctor-late' };
  let outcome = 'completed';
  if (summary?.status === 'NOSHOW') outcome = 'not-attended';
  else if (summary?.status === 'CANCELLED') outcome = cancelled[summary.cancellationReason] ?? 'cancelled';
  else if (summary?.channel === 'PHONE') outcome = 'by-phone';
  return { outcome, durationSeconds: summary?.durationSeconds ?? null };
}

/**
 * From when the doctor may say that the patient did not come: so long after the later of the expected start and
 * the doctor's own arrival, at the latest at the visit's end (REQUIREMENTS T0, P). The server decides; this only
 * spares the doctor a refusal.
 * @param {{expectedStart: number, firstIn: number, visitEnd: number, grace: number}} at epoch milliseconds; firstIn 0
 *   when never in; grace milliseconds that the hospital's rule gives the patient
 */
export function notAttendedFrom({ expectedStart, firstIn, visitEnd, grace }) {
  return Math.min(Math.max(expectedStart, firstIn || Date.now()) + grace, visitEnd);
}
