// @ts-check
/** Which ways lead to the hospital's servers, each tried on its own. */

/** @typedef {import('./verdict.js').PathState} PathState */
/** @typedef {'direct'|'udp'|'tcp'|'tls'} Way */
/** @typedef {Record<Way, RTCIceServer[]>} ServersByWay */
/** @typedef {(settings: RTCConfiguration) => RTCPeerConnection} Connect */

/** @type {Way[]} */
export const WAYS = ['direct', 'udp', 'tcp', 'tls'];

// A packet that is swallowed is sent again for nearly ten seconds; nobody would wait that long in a visit.
const GIVE_UP_MILLIS = 6000;

/** @param {string} url @returns {Way} TURN without a transport goes by UDP */
export function wayOf(url) {
  if (url.startsWith('stun')) return 'direct';
  if (url.startsWith('turns:')) return 'tls';
  return url.endsWith('transport=tcp') ? 'tcp' : 'udp';
}

/** @param {RTCIceServer[]} servers @returns {ServersByWay} */
export function byWay(servers) {
  /** @type {ServersByWay} */
  const sorted = { direct: [], udp: [], tcp: [], tls: [] };
  for (const server of servers) {
    for (const url of [server.urls].flat()) sorted[wayOf(url)].push({ ...server, urls: [url] });
  }
  return sorted;
}

/**
 * @param {Way} way
 * @param {RTCIceServer[]} servers of this way alone; none when the hospital doesn't offer it
 * @param {Connect} connect
 * @returns {Promise<PathState>}
 */
export async function tryWay(way, servers, connect, giveUpMillis = GIVE_UP_MILLIS) {
  if (servers.length === 0) return 'NOT_OFFERED';
  const wanted = way === 'direct' ? 'srflx' : 'relay';
  const connection = connect({ iceServers: servers, iceTransportPolicy: way === 'direct' ? 'all' : 'relay' });
  try {
    return await answer(connection, wanted, giveUpMillis);
  } finally {
    connection.close();
  }
}

/** @param {RTCPeerConnection} connection @param {string} wanted @param {number} giveUpMillis @returns {Promise<PathState>} */
function answer(connection, wanted, giveUpMillis) {
  return new Promise((resolve) => {
    let refused = false;
    const timer = setTimeout(() => resolve('BLOCKED'), giveUpMillis);
    const settle = (/** @type {PathState} */ state) => {
      clearTimeout(timer);
      resolve(state);
    };
    connection.addEventListener('icecandidateerror', () => (refused = true));
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.type === wanted) settle('OPEN');
      // An answer that tells the page's own address is left out as a double, so silence without an error is one too.
      else if (!candidate) settle(wanted === 'srflx' && !refused ? 'OPEN' : 'BLOCKED');
    });
    connection.createDataChannel('probe');
    connection.createOffer().then((offer) => connection.setLocalDescription(offer)).catch(() => settle('BLOCKED'));
  });
}

/** @param {Record<Way, PathState>} states @returns {Way|null} the best open way to the relay */
export function bestRelay(states) {
  return WAYS.find((way) => way !== 'direct' && states[way] === 'OPEN') ?? null;
}
