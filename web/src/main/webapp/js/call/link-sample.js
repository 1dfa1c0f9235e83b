// @ts-check
/** One second of a connection as a few figures, from two looks at RTCPeerConnection.getStats. Pure. */

/**
 * @typedef {object} Counters what getStats counts since the connection was made
 * @property {number} at milliseconds
 * @property {number} received packets, sound and picture
 * @property {number} lost packets that never came
 * @property {number} bytesReceived
 * @property {number} bytesSent
 * @property {number} samples of sound played
 * @property {number} concealed samples of sound made up for missing ones
 * @property {number} freezes of the picture
 * @property {number} frozenSeconds
 * @property {number} roundTripMillis
 * @property {number} jitterMillis of sound
 * @property {number} lossSent share of ours that the other did not get, 0 to 1, as they last reported
 * @property {number} fpsReceived
 * @property {number} heightReceived
 * @property {number|null} fpsSent null while we send no picture
 * @property {number|null} fpsCaptured what the camera gives, less in a dark room; null where the browser does not say
 * @property {number} heightSent
 * @property {boolean} slowMachine the browser says that it cannot encode fast enough
 * @property {boolean} relayed
 */

/**
 * @typedef {object} Sample shares are 0 to 1
 * @property {number} roundTripMillis
 * @property {number} jitterMillis
 * @property {number} lossReceived
 * @property {number} lossSent
 * @property {number} concealed
 * @property {number} freezes
 * @property {number} frozen share of the time
 * @property {number} kbpsReceived
 * @property {number} kbpsSent
 * @property {number} fpsReceived
 * @property {number} heightReceived
 * @property {number|null} fpsSent
 * @property {number|null} fpsCaptured
 * @property {number} heightSent
 * @property {boolean} slowMachine
 * @property {boolean} relayed
 */

/** @param {Iterable<any>} stats the values of an RTCStatsReport @param {number} at milliseconds @returns {Counters} */
export function countersOf(stats, at) {
  const rows = [...stats];
  const sum = (/** @type {any[]} */ of, /** @type {string} */ name) => of.reduce((total, row) => total + (row[name] ?? 0), 0);
  const inbound = rows.filter((row) => row.type === 'inbound-rtp');
  const outbound = rows.filter((row) => row.type === 'outbound-rtp');
  const reports = rows.filter((row) => row.type === 'remote-inbound-rtp');
  const sound = inbound.find((row) => row.kind === 'audio') ?? {};
  const picture = inbound.find((row) => row.kind === 'video') ?? {};
  const sent = outbound.find((row) => row.kind === 'video' && row.active !== false && row.framesPerSecond !== undefined);
  const captured = rows.find((row) => row.type === 'media-source' && row.kind === 'video')?.framesPerSecond;
  const pair = pairOf(rows);
  return {
    at,
    received: sum(inbound, 'packetsReceived'),
    lost: Math.max(0, sum(inbound, 'packetsLost')),
    bytesReceived: sum(inbound, 'bytesReceived'),
    bytesSent: sum(outbound, 'bytesSent'),
    samples: sound.totalSamplesReceived ?? 0,
    concealed: (sound.concealedSamples ?? 0) - (sound.silentConcealedSamples ?? 0),
    freezes: picture.freezeCount ?? 0,
    frozenSeconds: picture.totalFreezesDuration ?? 0,
    roundTripMillis: Math.round(1000 * (pair?.currentRoundTripTime ?? reports[0]?.roundTripTime ?? 0)),
    jitterMillis: Math.round(1000 * (sound.jitter ?? 0)),
    lossSent: Math.max(0, ...reports.map((row) => row.fractionLost ?? 0)),
    fpsReceived: Math.round(picture.framesPerSecond ?? 0),
    heightReceived: picture.frameHeight ?? 0,
    fpsSent: sent ? Math.round(sent.framesPerSecond) : null,
    fpsCaptured: captured === undefined ? null : Math.round(captured),
    heightSent: sent?.frameHeight ?? 0,
    slowMachine: sent?.qualityLimitationReason === 'cpu',
    relayed: rows.find((row) => row.id === pair?.localCandidateId)?.candidateType === 'relay',
  };
}

/** @param {any[]} rows */
function pairOf(rows) {
  const chosen = rows.find((row) => row.type === 'transport' && row.selectedCandidatePairId)?.selectedCandidatePairId;
  return rows.find((row) => row.type === 'candidate-pair' && (chosen ? row.id === chosen : row.nominated && row.state === 'succeeded'));
}

/**
 * @param {Counters} before
 * @param {Counters} now later, of the same connection
 * @returns {Sample}
 */
export function sampleBetween(before, now) {
  const seconds = Math.max(0.001, (now.at - before.at) / 1000);
  const more = (/** @type {'received'|'lost'|'bytesReceived'|'bytesSent'|'samples'|'concealed'|'freezes'|'frozenSeconds'} */ name) =>
    Math.max(0, now[name] - before[name]);
  const kbps = (/** @type {number} */ bytes) => Math.round((bytes * 8) / 1000 / seconds);
  return {
    ...now,
    lossReceived: share(more('lost'), more('lost') + more('received')),
    concealed: share(more('concealed'), more('samples')),
    freezes: more('freezes'),
    frozen: Math.min(1, more('frozenSeconds') / seconds),
    kbpsReceived: kbps(more('bytesReceived')),
    kbpsSent: kbps(more('bytesSent')),
  };
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/**
 * Ten seconds of samples as one line for the visit's record.
 * @param {Sample[]} samples at least one
 * @param {import('./quality-ladder.js').Step} step
 */
export function lineOf(samples, step) {
  const mean = (/** @type {(sample: Sample) => number} */ of) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const permille = (/** @type {number} */ share) => Math.round(1000 * Math.min(1, Math.max(0, share)));
  const last = samples[samples.length - 1];
  return {
    roundTripMillis: Math.round(mean((sample) => sample.roundTripMillis)),
    jitterMillis: Math.round(mean((sample) => sample.jitterMillis)),
    lostPermille: permille(mean((sample) => sample.lossReceived)),
    concealedPermille: permille(mean((sample) => sample.concealed)),
    freezes: samples.reduce((sum, sample) => sum + sample.freezes, 0),
    receivedKbps: Math.round(mean((sample) => sample.kbpsReceived)),
    sentKbps: Math.round(mean((sample) => sample.kbpsSent)),
    framesPerSecond: Math.round(mean((sample) => sample.fpsReceived)),
    pictureHeight: last.heightReceived,
    step: step.toUpperCase(),
    relayed: last.relayed,
  };
}
