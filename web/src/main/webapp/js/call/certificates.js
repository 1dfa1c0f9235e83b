// @ts-check
/**
 * The certificates of a connected RTCPeerConnection. Where the statistics don't name them (Firefox), what the
 * descriptions say is as good: a browser ends a handshake whose certificate has not the fingerprint that was described
 * (RFC 8827, 6.5), and its own description is its own word. Several fingerprints would leave open which one it was.
 * @param {RTCPeerConnection} pc
 * @returns {Promise<{own: string, other: string}|null>} null when not known for certain
 */
export async function fingerprintsOf(pc) {
  const stats = /** @type {Map<string, any>} */ (/** @type {unknown} */ (await pc.getStats()));
  const transport = [...stats.values()].find((row) => row.type === 'transport' && row.remoteCertificateId);
  const own = print(stats.get(transport?.localCertificateId)) || described(pc.currentLocalDescription);
  const other = print(stats.get(transport?.remoteCertificateId)) || described(pc.currentRemoteDescription);
  return own && other ? { own, other } : null;
}

/** @param {any} certificate */
function print(certificate) {
  return certificate?.fingerprint ? written(certificate.fingerprintAlgorithm, certificate.fingerprint) : '';
}

/** @param {RTCSessionDescription|null} description @returns {string} empty unless there is exactly one */
function described(description) {
  const lines = [...(description?.sdp ?? '').matchAll(/^a=fingerprint:(\S+) (\S+)/gim)];
  const prints = new Set(lines.map(([, algorithm, value]) => written(algorithm, value)));
  return prints.size === 1 ? [...prints][0] : '';
}

/** @param {string} algorithm @param {string} value */
function written(algorithm, value) {
  return `${algorithm.toLowerCase()} ${value.toUpperCase()}`;
}
