// @ts-check
import { IceCredentials } from './ice-credentials.js';
import { MediaWatch } from './media-watch.js';
import { PeerConnection } from './peer-connection.js';
import { PATIENCE, PATIENCE_OF_THE_POLITE, Recovery } from './recovery.js';
import { RelayRefusal } from './relay-refusal.js';

/** @typedef {import('./signaling.js').Frame} Frame */

/**
 * Browsers start with a small picture, which comes fast, and take twenty seconds to enlarge it. Once it has come we ask
 * for the full size at once; later the browser, which knows the network by then, may weigh size and smoothness itself.
 */
const SHARP_FROM = 1000;
const SHARP_UNTIL = 15000;


/**
 * Sound and picture with the other: keeps one connection for the present pair of page loads, rebuilds it when
 * either page is another one, and finds a new way when the old one is lost.
 *
 * Events: `state` · `first-frame` · `report` (a MediaReport) · `trouble` {cause: 'ice'|'relay'} · `spoilt` when only a
 * new connection helps.
 */
export class MediaLink extends EventTarget {
  /** @type {PeerConnection|null} */ #peer = null;
  /** @type {Recovery|null} */ #recovery = null;
  /** @type {MediaWatch|null} */ #watch = null;
  /** @type {RelayRefusal|null} */ #refusal = null;
  /** @type {Frame[]} */ #early = [];
  /** @type {number[]} */ #sharp = [];
  #paused = false;

  /** @type {string|null} which pair of page loads is to be connected */ wanted = null;
  connected = false;
  connectedOnce = false;
  /** whether the other's picture has been on screen over this connection */ picture = false;
  framesBefore = 0;
  frames = 0;

  /**
   * @param {object} options
   * @param {(frame: Frame) => boolean} options.send
   * @param {import('./outgoing.js').Outgoing} options.devices what is sent
   * @param {HTMLVideoElement|null} options.video where the other is shown
   */
  constructor({ send, devices, video }) {
    super();
    this.send = send;
    this.devices = devices;
    this.video = video;
    this.ice = new IceCredentials(send);
    this.ice.addEventListener('renewed', (event) => this.#renewed(/** @type {CustomEvent} */ (event).detail.moved));
    devices.addEventListener('change', () => this.#sendTracks());
  }

  /** @returns {RTCPeerConnection|null} */
  get pc() {
    return this.#peer?.pc ?? null;
  }

  /**
   * The pair to connect, known once the other is in the room and admitted.
   * @param {string} connection
   * @param {boolean} polite
   */
  want(connection, polite) {
    if (this.wanted === connection) return;
    this.close();
    this.polite = polite;
    this.wanted = connection;
    this.#build();
  }

  /** @param {Frame} frame ice-servers @param {number} serverNow epoch milliseconds by the server's clock */
  iceServers(frame, serverNow) {
    this.ice.take(frame, serverNow);
  }

  /** Credentials are there before they are needed; other ways may be asked of a connection that stands. @param {boolean} moved */
  #renewed(moved) {
    if (this.#peer === null) this.#build();
    else if (this.ice.servers) this.#peer.configure(this.ice.servers);
    if (moved && this.#peer && !this.polite) this.#restart();
  }

  /** @param {Frame} frame offer, answer or candidate; those of another pair are none of ours */
  receive(frame) {
    if (frame.connection !== this.wanted) return;
    if (this.#peer) this.#peer.receive(frame);
    else this.#early.push(frame);
  }

  /**
   * A socket is back, ours or the other's, or the network changed: the old way may be gone without anybody having
   * said so. The impolite side restarts; the polite one gives it time.
   */
  returned() {
    this.#paused = false;
    if (!this.#peer) return;
    if (!this.connected || !this.polite) this.#recovery?.afresh();
    if (!this.polite) this.#restart();
  }

  /** The other is out of the room; the connection is kept in case the same page comes back. */
  pause() {
    this.#paused = true;
    this.#recovery?.stop();
  }

  /** The visit is over for this page; what is known now must not serve a later one. */
  end() {
    this.close();
    this.ice.forget();
  }

  close() {
    this.#recovery?.stop();
    this.#watch?.stop();
    this.#refusal?.stop();
    this.#sharp.forEach(clearTimeout);
    this.#peer?.close();
    this.#peer = this.#recovery = this.#watch = this.#refusal = null;
    this.#early = [];
    this.wanted = null;
    this.connected = this.connectedOnce = this.picture = this.#paused = false;
    this.framesBefore = this.frames;
    if (this.video) this.video.srcObject = null;
  }

  #build() {
    if (!this.wanted) return;
    // The other's page may have been reloaded an hour into the visit; our credentials are long gone by then.
    if (!this.ice.servers || !this.ice.usable) {
      if (this.ice.servers) this.ice.ask();
      return;
    }
    const recovery = new Recovery(this.polite ? PATIENCE_OF_THE_POLITE : PATIENCE);
    const peer = new PeerConnection({
      polite: this.polite === true,
      connection: this.wanted,
      ice: this.ice.servers,
      tracks: this.devices.tracks,
      send: this.send,
    });
    const picture = new MediaStream();
    if (this.video) this.video.srcObject = picture;
    peer.addEventListener('track', (event) => picture.addTrack(/** @type {CustomEvent} */ (event).detail.track));
    peer.addEventListener('state', (event) => this.#state(/** @type {CustomEvent} */ (event).detail.state));
    peer.addEventListener('rolled-back', () => this.#tell('spoilt'));
    recovery.addEventListener('restart', () => this.#restart());
    recovery.addEventListener('trouble', () => this.#tell('trouble', { cause: this.#refusal?.refused ? 'relay' : 'ice' }));
    const refusal = new RelayRefusal();
    peer.addEventListener('candidate', (event) => refusal.gathered(/** @type {CustomEvent} */ (event).detail.kind));
    peer.addEventListener('relay-refused', () => refusal.refusal());
    refusal.addEventListener('restart', () => this.#restart());
    refusal.addEventListener('trouble', () => this.connected || this.#tell('trouble', { cause: 'relay' }));
    this.#refusal = refusal;
    this.#peer = peer;
    this.#recovery = recovery;
    this.#watchMedia(peer.pc);
    for (const frame of this.#early.splice(0)) peer.receive(frame);
    this.#tell('state');
  }

  /** @param {RTCPeerConnection} pc */
  #watchMedia(pc) {
    const watch = new MediaWatch(async () => (await pc.getStats()).values(), this.video);
    watch.addEventListener('first-frame', () => {
      this.picture = true;
      this.#tell('first-frame');
    });
    watch.addEventListener('report', (event) => {
      if (this.#paused) return;
      const report = /** @type {CustomEvent} */ (event).detail;
      this.frames = this.framesBefore + report.framesDecoded;
      this.#tell('report', { ...report, framesDecoded: this.frames });
    });
    this.#watch = watch;
  }

  /** @param {RTCPeerConnectionState} state */
  #state(state) {
    this.connected = state === 'connected';
    if (this.connected && !this.connectedOnce) {
      this.connectedOnce = true;
      this.#sharpen();
    }
    if (!this.#paused) this.#recovery?.connectionState(state);
    this.#tell('state');
  }

  #sharpen() {
    const after = (/** @type {number} */ millis, /** @type {RTCDegradationPreference} */ preference) =>
      /** @type {any} */ (setTimeout(() => this.#peer?.degrade(preference), millis));
    this.#sharp = [after(SHARP_FROM, 'maintain-resolution'), after(SHARP_UNTIL, 'balanced')];
  }

  async #restart() {
    const peer = this.#peer;
    await this.ice.refresh();
    if (peer && peer === this.#peer && this.ice.servers) peer.restart(this.ice.servers);
  }

  /** The picture that goes out now; null for none. @returns {MediaStreamTrack|null} */
  get sentPicture() {
    return this.#peer?.pictureSender?.track ?? null;
  }

  /** What the network can carry. @param {import('./peer-connection.js').Shape} shape */
  shape(shape) {
    this.#peer?.shape(shape);
  }

  #sendTracks() {
    for (const kind of /** @type {const} */ (['audio', 'video'])) {
      const track = this.devices.tracks[kind];
      if (this.#peer && this.#peer.tracks[kind] !== track) this.#peer.replace(kind, track).catch(() => {});
    }
  }

  /** @param {string} name @param {object} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
