// @ts-check
/**
 * What arrived since the last look, from RTCPeerConnection.getStats. The server stores it as evidence that
 * the visit took place, so it counts packets and decoded frames, not states.
 */

/**
 * @typedef {object} Figures
 * @property {number} audioPackets received in all
 * @property {number} framesDecoded in all
 */

/** @typedef {{audioReceived: boolean, videoReceived: boolean, framesDecoded: number}} MediaReport */

/** @type {Readonly<Figures>} */
export const NOTHING_YET = Object.freeze({ audioPackets: 0, framesDecoded: 0 });

/**
 * @param {Iterable<any>} stats the values of an RTCStatsReport
 * @returns {Figures}
 */
export function figuresOf(stats) {
  const figures = { ...NOTHING_YET };
  for (const entry of stats) {
    if (entry.type !== 'inbound-rtp') continue;
    if (entry.kind === 'audio') figures.audioPackets += entry.packetsReceived ?? 0;
    if (entry.kind === 'video') figures.framesDecoded += entry.framesDecoded ?? 0;
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
