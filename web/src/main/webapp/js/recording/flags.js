// @ts-check
/** Which visits of this browser may have recorded what has not arrived, so that a page knows without a database. */

const PREFIX = 'televisit.recording.';

/** Of which visit a call page has its recording in hand: a lock, which the browser gives back when the page is gone. @param {string} visit */
export const lockOf = (visit) => `televisit-recording-${visit}`;

/** @param {string} visit @param {string} by whose recording it is; empty for nothing left */
export function remember(visit, by) {
  try {
    if (by) localStorage.setItem(PREFIX + visit, by);
    else localStorage.removeItem(PREFIX + visit);
  } catch {
    // Forbidden here: then it is found when the visit is recorded again.
  }
}

/** Whether something of this visit may not have arrived. @param {string} visit */
export function someUnsent(visit) {
  try {
    return localStorage.getItem(PREFIX + visit) !== null;
  } catch {
    return false;
  }
}

/** The visits of which something that this person recorded may not have arrived. @param {string} by @returns {string[]} */
export function unsentBy(by) {
  try {
    const flags = Object.entries(localStorage).filter(([key, whose]) => key.startsWith(PREFIX) && whose === by);
    return by ? flags.map(([key]) => key.slice(PREFIX.length)) : [];
  } catch {
    return [];
  }
}
