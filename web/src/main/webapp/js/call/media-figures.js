// @ts-check
/**
 * What arrived since the last look, from RTCPeerConnection.getStats. The server stores it as evidence that
 * the visit took place, so it counts packets and decoded frames, not states.
 */

/**
 * @typedef {object} Figures
 * @property {number} audioPackets received in all
 * @property {number} framesDecoded in all
 * @property {number} packetsReceived audio and video, in all
 * @property {number} packetsLost audio and video, in all
 * @property {number} roundTripMillis of the selected pair; 0 when not known
 */

/** @typedef {{audioReceived: boolean, videoReceived: boolean, framesDecoded: number}} MediaReport */
/** @typedef {'good'|'weak'} Quality */

/** @type {Readonly<Figures>} */
export const NOTHING_YET = Object.freeze({
  audioPackets: 0, framesDecoded: 0, packetsReceived: 0, packetsLost: 0, roundTripMillis: 0,
});

/**
 * @param {Iterable<any>} stats the values of an RTCStatsReport
 * @returns {Figures}
 */
export function figuresOf(stats) {
  const figures = { ...NOTHING_YET };
  for (const entry of stats) {
    if (entry.type === 'inbound-rtp') {
      if (entry.kind === 'audio') figures.audioPackets += entry.packetsReceived ?? 0;
      if (entry.kind === 'video') figures.framesDecoded += entry.framesDecoded ?? 0;
      figures.packetsReceived += entry.packetsReceived ?? 0;
      figures.packetsLost += Math.max(0, entry.packetsLost ?? 0);
    } else if (entry.type === 'candidate-pair' && entry.nominated && entry.currentRoundTripTime !== undefined) {
      figures.roundTripMillis = Math.round(entry.currentRoundTripTime * 1000);
    }
  }
  return figures;
}

/**
 * @param {Figures} before
 * @param {Figures} now of the same connection
 * @returns {MediaReport} framesDecoded: over this connection, in all
 */
export function reportBetween(before, now) {
  return {
    audioReceived: now.audioPackets > before.audioPackets,
    videoReceived: now.framesDecoded > before.framesDecoded,
    framesDecoded: now.framesDecoded,
  };
}

/**
 * The connection in one plain word: weak when more than 5 % was lost or an answer takes over 400 ms.
 * @param {Figures} before
 * @param {Figures} now
 * @returns {Quality}
 */
export function qualityBetween(before, now) {
  const received = now.packetsReceived - before.packetsReceived;
  const lost = now.packetsLost - before.packetsLost;
  if (received <= 0) return 'weak';
  return lost / (received + Math.max(0, lost)) > 0.05 || now.roundTripMillis > 400 ? 'weak' : 'good';
}
