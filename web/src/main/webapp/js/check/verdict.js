// @ts-check
/**
 * What a check's facts come to: facts in, verdict out. The server makes the verdict that counts by the same rules
 * (org.televisit.domain.readiness.Verdict, where the limits have their sources); one table of cases tests both.
 */

/** @typedef {'SUPPORTED'|'UNSUPPORTED'|'INSECURE'} BrowserState */
/** @typedef {'WORKS'|'SILENT'|'DENIED'|'SYSTEM'|'MISSING'|'BUSY'|'BROKEN'|'UNTRIED'} DeviceState */
/** @typedef {'HEARD'|'NOT_HEARD'|'UNANSWERED'} SpeakerAnswer */
/** @typedef {'OPEN'|'BLOCKED'|'UNTRIED'|'NOT_OFFERED'} PathState */
/** @typedef {'READY'|'LIMITED'|'UNFINISHED'|'FAILED'} Level the best first */
/** @typedef {'BROWSER'|'CAMERA'|'MICROPHONE'|'SPEAKER'|'NETWORK'|'TOO_SLOW'|'SLOW'|'UDP_BLOCKED'|'NO_RELAY'|'UNFINISHED'} Finding */

/**
 * @typedef {object} Facts
 * @property {BrowserState} browser
 * @property {DeviceState} camera
 * @property {DeviceState} microphone
 * @property {SpeakerAnswer} speaker
 * @property {PathState} direct
 * @property {PathState} udp
 * @property {PathState} tcp
 * @property {PathState} tls
 * @property {number|null} roundTripMillis
 * @property {number|null} kbitsPerSecond
 */

const SLOW_MILLIS = 300;
const TOO_SLOW_MILLIS = 1000;
const SLOW_KBITS = 600;
const TOO_SLOW_KBITS = 100;

/** @type {Level[]} */
const LEVELS = ['READY', 'LIMITED', 'UNFINISHED', 'FAILED'];

/** How bad each is, in the order in which they are told. @type {[Finding, Level][]} */
const FINDINGS = [
  ['BROWSER', 'FAILED'],
  ['CAMERA', 'FAILED'],
  ['MICROPHONE', 'FAILED'],
  ['SPEAKER', 'FAILED'],
  ['NETWORK', 'FAILED'],
  ['TOO_SLOW', 'FAILED'],
  ['SLOW', 'LIMITED'],
  ['UDP_BLOCKED', 'LIMITED'],
  ['NO_RELAY', 'LIMITED'],
  ['UNFINISHED', 'UNFINISHED'],
];

/** @returns {Facts} what is known before anything was tried */
export function unknown() {
  return {
    browser: 'SUPPORTED', camera: 'UNTRIED', microphone: 'UNTRIED', speaker: 'UNANSWERED',
    direct: 'UNTRIED', udp: 'UNTRIED', tcp: 'UNTRIED', tls: 'UNTRIED', roundTripMillis: null, kbitsPerSecond: null,
  };
}

/** @param {Facts} facts @returns {{level: Level, findings: Finding[]}} */
export function verdictOn(facts) {
  const found = new Set(facts.browser === 'SUPPORTED' ? [...ofDevices(facts), ...ofNetwork(facts)] : ['BROWSER']);
  const told = FINDINGS.filter(([finding]) => found.has(finding));
  const worst = told.reduce((level, [, of]) => Math.max(level, LEVELS.indexOf(of)), 0);
  return { level: LEVELS[worst], findings: told.map(([finding]) => finding) };
}

/** @param {Facts} facts @returns {Finding[]} */
function ofDevices({ camera, microphone, speaker }) {
  /** @type {Finding[]} */
  const found = [];
  for (const [state, finding] of /** @type {const} */ ([[camera, 'CAMERA'], [microphone, 'MICROPHONE']])) {
    if (state === 'UNTRIED') found.push('UNFINISHED');
    else if (state !== 'WORKS') found.push(finding);
  }
  if (speaker === 'UNANSWERED') found.push('UNFINISHED');
  else if (speaker !== 'HEARD') found.push('SPEAKER');
  return found;
}

/** @param {Facts} facts @returns {Finding[]} */
function ofNetwork({ udp, tcp, tls, roundTripMillis, kbitsPerSecond }) {
  const relays = [udp, tcp, tls];
  const open = relays.includes('OPEN');
  if (relays.every((state) => state === 'NOT_OFFERED')) return ['NO_RELAY'];
  if (!relays.includes('UNTRIED') && !open) return ['NETWORK'];
  /** @type {Finding[]} */
  const found = relays.includes('UNTRIED') ? ['UNFINISHED'] : [];
  if (udp === 'BLOCKED' && open) found.push('UDP_BLOCKED');
  if (roundTripMillis === null || kbitsPerSecond === null) found.push('UNFINISHED');
  else if (roundTripMillis > TOO_SLOW_MILLIS || kbitsPerSecond < TOO_SLOW_KBITS) found.push('TOO_SLOW');
  else if (roundTripMillis > SLOW_MILLIS || kbitsPerSecond < SLOW_KBITS) found.push('SLOW');
  return found;
}
