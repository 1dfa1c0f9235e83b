// @ts-check
/** Which words tell of a check: plain functions, keys of the bundle. */

/** @typedef {import('./verdict.js').Facts} Facts */
/** @typedef {import('./verdict.js').Finding} Finding */
/** @typedef {import('./verdict.js').DeviceState} DeviceState */
/** @typedef {'good'|'fair'|'bad'|'open'|'busy'} Mark */

/** @type {Partial<Record<DeviceState, string>>} */
const CAUSES = { DENIED: 'denied', SYSTEM: 'system', MISSING: 'missing', BUSY: 'busy', BROKEN: 'unknown' };

/**
 * What to do about a finding.
 * @param {Finding} finding
 * @param {Facts} facts
 * @param {string} family of the browser
 * @returns {{title: string, text: string, steps: string}} keys; `steps` may have no text
 */
export function adviceOn(finding, facts, family) {
  const state = finding === 'CAMERA' ? facts.camera : finding === 'MICROPHONE' ? facts.microphone : null;
  const cause = state && CAUSES[state];
  if (cause) return { title: `device.${cause}.title`, text: `device.${cause}.text`, steps: stepsOf(cause, family) };
  const name = finding === 'BROWSER' && facts.browser === 'INSECURE' ? 'INSECURE' : finding;
  return { title: `advice.${name}.title`, text: `advice.${name}.text`, steps: `advice.${name}.steps` };
}

/** @param {string} cause @param {string} family */
function stepsOf(cause, family) {
  return cause === 'denied' ? `device.denied.${family}` : `device.${cause}.steps`;
}

/** @param {DeviceState} state @returns {Mark} */
export function markOfDevice(state) {
  if (state === 'UNTRIED') return 'open';
  return state === 'WORKS' ? 'good' : 'bad';
}

/** @param {Facts['speaker']} answer @returns {Mark} */
export function markOfSpeaker(answer) {
  if (answer === 'UNANSWERED') return 'open';
  return answer === 'HEARD' ? 'good' : 'bad';
}

/** @param {Finding[]} findings @param {boolean} busy @returns {Mark} */
export function markOfNetwork(findings, busy) {
  if (busy) return 'busy';
  if (findings.includes('NETWORK') || findings.includes('TOO_SLOW')) return 'bad';
  return findings.some((finding) => ['SLOW', 'UDP_BLOCKED', 'NO_RELAY'].includes(finding)) ? 'fair' : 'good';
}

/** What still waits for the person. @param {Facts} facts @returns {string[]} keys */
export function openSteps(facts) {
  return [
    facts.camera === 'UNTRIED' && 'open.camera',
    facts.microphone === 'UNTRIED' && 'open.microphone',
    facts.speaker === 'UNANSWERED' && 'open.speaker',
  ].filter((key) => typeof key === 'string');
}
