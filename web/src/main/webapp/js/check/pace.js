// @ts-check
/** How fast the way through the relay is: the page sends to itself, as it would to somebody with the same connection. */

/** @typedef {import('./paths.js').Connect} Connect */
/** @typedef {{roundTripMillis: number, kbitsPerSecond: number}} Pace */

const CONNECT_WITHIN_MILLIS = 8000;
const PINGS = 5;
const MEASURE_MILLIS = 2000;
const WARM_UP_MILLIS = 500;
const PIECE_BYTES = 16 * 1024;
const MOST_BUFFERED = 4 * PIECE_BYTES;

/**
 * @param {RTCIceServer[]} servers one way to the relay
 * @param {Connect} connect
 * @returns {Promise<Pace>} with no bandwidth at all when nothing came through
 */
export async function measurePace(servers, connect) {
  const settings = { iceServers: servers, iceTransportPolicy: /** @type {const} */ ('relay') };
  const [near, far] = [connect(settings), connect(settings)];
  try {
    const [out, back] = await pair(near, far);
    const roundTripMillis = await roundTrip(out, back);
    return { roundTripMillis, kbitsPerSecond: await bandwidth(out, back) };
  } catch {
    return { roundTripMillis: CONNECT_WITHIN_MILLIS, kbitsPerSecond: 0 };
  } finally {
    near.close();
    far.close();
  }
}

/** @param {RTCPeerConnection} near @param {RTCPeerConnection} far @returns {Promise<[RTCDataChannel, RTCDataChannel]>} both ends, open */
async function pair(near, far) {
  const options = { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 };
  const [out, back] = [near.createDataChannel('pace', options), far.createDataChannel('pace', options)];
  near.addEventListener('icecandidate', ({ candidate }) => far.addIceCandidate(candidate ?? undefined).catch(() => {}));
  far.addEventListener('icecandidate', ({ candidate }) => near.addIceCandidate(candidate ?? undefined).catch(() => {}));
  await near.setLocalDescription(await near.createOffer());
  await far.setRemoteDescription(/** @type {RTCSessionDescription} */ (near.localDescription));
  await far.setLocalDescription(await far.createAnswer());
  await near.setRemoteDescription(/** @type {RTCSessionDescription} */ (far.localDescription));
  await within(CONNECT_WITHIN_MILLIS, Promise.all([opened(out), opened(back)]));
  return [out, back];
}

/** @param {RTCDataChannel} channel @returns {Promise<void>} */
function opened(channel) {
  if (channel.readyState === 'open') return Promise.resolve();
  return new Promise((resolve) => channel.addEventListener('open', () => resolve(), { once: true }));
}

/** The median of a few. @param {RTCDataChannel} out @param {RTCDataChannel} back */
async function roundTrip(out, back) {
  back.onmessage = ({ data }) => back.send(data);
  const times = [];
  for (let ping = 0; ping < PINGS; ping++) {
    const sent = performance.now();
    out.send(String(ping));
    const answered = within(CONNECT_WITHIN_MILLIS / 4, new Promise((resolve) => (out.onmessage = resolve)));
    times.push(await answered.then(() => performance.now() - sent, () => CONNECT_WITHIN_MILLIS / 4));
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(PINGS / 2)]);
}

/** @param {RTCDataChannel} out @param {RTCDataChannel} back @returns {Promise<number>} kilobits a second, after the first half second */
async function bandwidth(out, back) {
  const piece = new Uint8Array(PIECE_BYTES);
  let bytes = 0;
  let counting = false;
  back.onmessage = ({ data }) => {
    if (counting) bytes += data.byteLength;
  };
  const fill = () => {
    while (out.readyState === 'open' && out.bufferedAmount < MOST_BUFFERED) out.send(piece);
  };
  out.bufferedAmountLowThreshold = MOST_BUFFERED / 2;
  out.onbufferedamountlow = fill;
  back.binaryType = 'arraybuffer';
  fill();
  await sleep(WARM_UP_MILLIS);
  counting = true;
  const since = performance.now();
  await sleep(MEASURE_MILLIS - WARM_UP_MILLIS);
  out.onbufferedamountlow = null;
  return Math.round((bytes * 8) / (performance.now() - since));
}

/** @param {number} millis */
function sleep(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

/** @template T @param {number} millis @param {Promise<T>} promise @returns {Promise<T>} */
function within(millis, promise) {
  return Promise.race([promise, sleep(millis).then(() => Promise.reject(new Error('too late')))]);
}
