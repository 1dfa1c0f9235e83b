// @ts-check
/** @typedef {import('./signaling.js').Frame} Frame */
/** @typedef {{iceServers: RTCIceServer[], policy: RTCIceTransportPolicy}} IceServers */
/** @typedef {{active: boolean, maxBitrate: number, maxFramerate: number, scaleResolutionDownBy: number}} Shape */
/** @typedef {{audio: MediaStreamTrack|null, video: MediaStreamTrack|null}} LocalTracks */

/** What a relay answers whom it does not take: unknown or expired credentials, forbidden, quota, no room. */
const REFUSALS = new Set([401, 403, 431, 441, 486, 508]);

/**
 * One RTCPeerConnection between this page load and the other's, negotiated perfectly (both may offer at any
 * time; on a collision the polite side yields). The impolite side opens with one audio and one video line;
 * the polite side answers on those same lines, so that devices may come and go without negotiating again.
 *
 * Events: `state` {state} the connection's state · `track` {track} of the other · `candidate` {kind} of ours · `relay-refused`
 * when a relay did not let us in · `rolled-back` when an established connection had to take its own offer back.
 */
export class PeerConnection extends EventTarget {
  #makingOffer = false;
  #ignoreOffer = false;
  #answerPending = false;
  /** @type {Promise<void>} */ #adjusting = Promise.resolve();
  #closed = false;

  /**
   * @param {object} options
   * @param {boolean} options.polite
   * @param {string} options.connection names both page loads; goes with each frame
   * @param {IceServers} options.ice
   * @param {LocalTracks} options.tracks
   * @param {(frame: Frame) => void} options.send
   * @param {(configuration: RTCConfiguration) => RTCPeerConnection} [options.makePeer]
   */
  constructor({ polite, connection, ice, tracks, send, makePeer = (c) => new RTCPeerConnection(c) }) {
    super();
    this.polite = polite;
    this.connection = connection;
    this.tracks = { ...tracks };
    this.send = send;
    this.pc = makePeer(configurationOf(ice));
    this.pc.onnegotiationneeded = () => this.#offer();
    this.pc.onicecandidate = ({ candidate }) => this.#candidateFound(candidate);
    this.pc.onicecandidateerror = ({ errorCode }) => {
      if (REFUSALS.has(errorCode)) this.#emit('relay-refused', {});
    };
    this.pc.onconnectionstatechange = () => this.#emit('state', { state: this.pc.connectionState });
    this.pc.ontrack = ({ track }) => this.#emit('track', { track });
    if (!polite) this.#layLines();
  }

  /** @param {RTCIceCandidate|null} candidate */
  #candidateFound(candidate) {
    if (candidate?.type) this.#emit('candidate', { kind: candidate.type });
    this.#tell('candidate', { candidate: plain(candidate) });
  }

  #layLines() {
    const stream = this.#stream();
    for (const kind of /** @type {const} */ (['audio', 'video'])) {
      this.pc.addTransceiver(this.tracks[kind] ?? kind, { direction: 'sendrecv', streams: [stream] });
    }
  }

  /** @param {Frame} frame an offer, answer or candidate of this connection */
  async receive(frame) {
    try {
      if (frame.type === 'candidate') await this.#candidate(frame.candidate);
      else await this.#description({ type: /** @type {RTCSdpType} */ (frame.type), sdp: frame.sdp });
    } catch (error) {
      if (!this.#closed) console.warn(`call: ${frame.type} not taken`, error);
    }
  }

  /** What the next look for a way will use. @param {IceServers} ice */
  configure(ice) {
    if (!this.#closed) this.pc.setConfiguration(configurationOf(ice));
  }

  /**
   * Finds a way anew, with fresh servers.
   * @param {IceServers} ice
   */
  restart(ice) {
    if (this.#closed) return;
    this.configure(ice);
    // Without an offer yet there are no lines to restart; the other side repeats its offer.
    if (this.pc.remoteDescription || !this.polite) this.pc.restartIce();
    this.repeatOffer();
  }

  /** An offer that nobody answered may have been lost with a socket; saying it twice does no harm. */
  repeatOffer() {
    if (this.pc.signalingState === 'have-local-offer' && !this.#answerPending) this.#describe();
  }

  /**
   * Sends another track, or none, without negotiating.
   * @param {'audio'|'video'} kind
   * @param {MediaStreamTrack|null} track
   */
  async replace(kind, track) {
    this.tracks[kind] = track;
    const sender = this.#transceiver(kind)?.sender;
    if (sender) await sender.replaceTrack(track);
  }

  /** @returns {RTCRtpSender|undefined} */
  get pictureSender() {
    return this.#transceiver('video')?.sender;
  }

  /** @param {RTCDegradationPreference} preference what gives way first when the network or the machine is slow */
  degrade(preference) {
    return this.#adjust('video', (parameters) => (/** @type {any} */ (parameters).degradationPreference = preference));
  }

  /** How large and how often pictures go out; sound goes before them. @param {Shape} shape */
  shape(shape) {
    this.#adjust('audio', ({ encodings }) => Object.assign(encodings[0], { priority: 'high', networkPriority: 'high' }));
    const { active } = shape;
    return this.#adjust('video', ({ encodings }) => Object.assign(encodings[0], active ? shape : { active }));
  }

  /** One after the other: parameters that were asked for before another change are refused. @param {'audio'|'video'} kind @param {(parameters: RTCRtpSendParameters) => void} change */
  #adjust(kind, change) {
    this.#adjusting = this.#adjusting.then(async () => {
      const sender = this.#transceiver(kind)?.sender;
      const parameters = sender?.getParameters();
      if (this.#closed || !sender || !parameters?.encodings?.length) return;
      change(parameters);
      await sender.setParameters(parameters);
    }).catch(() => {});
    return this.#adjusting;
  }

  close() {
    this.#closed = true;
    const { pc } = this;
    pc.onnegotiationneeded = pc.onicecandidate = pc.onicecandidateerror = pc.onconnectionstatechange = pc.ontrack = null;
    pc.close();
  }

  async #offer() {
    // Other servers before the first offer has come: there are no lines yet, and an offer without any breaks Chromium's connection for good.
    if (this.polite && !this.pc.remoteDescription) return;
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      this.#describe();
    } catch (error) {
      if (!this.#closed) console.warn('call: no offer made', error);
    } finally {
      this.#makingOffer = false;
    }
  }

  /** @param {RTCSessionDescriptionInit} description */
  async #description(description) {
    const { pc } = this;
    if (description.type === 'answer' && pc.signalingState !== 'have-local-offer') return;
    // With an answer being applied we will be stable by the time this offer's turn comes.
    const stable = pc.signalingState === 'stable' || (pc.signalingState === 'have-local-offer' && this.#answerPending);
    this.#ignoreOffer = description.type === 'offer' && !this.polite && (this.#makingOffer || !stable);
    if (this.#ignoreOffer) return;
    const rollsBack = description.type === 'offer' && pc.signalingState === 'have-local-offer' && !this.#answerPending;
    if (rollsBack && pc.remoteDescription) this.#emit('rolled-back', {});
    this.#answerPending = description.type === 'answer';
    try {
      await pc.setRemoteDescription(description);
    } finally {
      this.#answerPending = false;
    }
    if (description.type !== 'offer') return;
    const replaced = this.#joinLines();
    await pc.setLocalDescription();
    this.#describe();
    await replaced;
  }

  /** @param {RTCIceCandidateInit|null} candidate */
  async #candidate(candidate) {
    try {
      if (candidate) await this.pc.addIceCandidate(candidate);
    } catch (error) {
      // Candidates of an offer that was ignored, lost or overtaken by a restart are expected to miss.
      if (!this.#ignoreOffer && this.pc.remoteDescription && !(error instanceof DOMException && error.name === 'OperationError')) throw error;
    }
  }

  /** Answers on the lines the other laid, with what we have. */
  #joinLines() {
    const stream = this.#stream();
    return Promise.all(this.pc.getTransceivers().map((transceiver) => {
      const kind = /** @type {'audio'|'video'} */ (transceiver.receiver.track.kind);
      if (transceiver.direction === 'sendrecv' || transceiver.direction === 'stopped') return undefined;
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams?.(stream);
      return transceiver.sender.replaceTrack(this.tracks[kind]);
    }));
  }

  #stream() {
    return new MediaStream(/** @type {MediaStreamTrack[]} */ ([this.tracks.audio, this.tracks.video].filter(Boolean)));
  }

  /** @param {'audio'|'video'} kind */
  #transceiver(kind) {
    return this.pc.getTransceivers().find((line) => line.receiver.track.kind === kind);
  }

  #describe() {
    const description = this.pc.localDescription;
    if (description) this.#tell(description.type, { sdp: description.sdp });
  }

  /** @param {string} type @param {object} members */
  #tell(type, members) {
    if (!this.#closed) this.send({ type, ...members, connection: this.connection });
  }

  /** @param {string} name @param {object} detail */
  #emit(name, detail) {
    if (!this.#closed) this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/**
 * What a browser does once for a page, such as starting threads and looking for codecs, takes it a while: here it does it
 * before anybody waits for it. Nothing is gathered and nothing goes out.
 * @param {() => RTCPeerConnection} [makePeer]
 */
export async function warmUp(makePeer = () => new RTCPeerConnection()) {
  const pc = makePeer();
  for (const kind of ['audio', 'video']) pc.addTransceiver(kind);
  await pc.createOffer().catch(() => {});
  pc.close();
}

/** @param {IceServers} ice @returns {RTCConfiguration} */
function configurationOf({ iceServers, policy }) {
  return { iceServers, iceTransportPolicy: policy === 'relay' ? 'relay' : 'all', bundlePolicy: 'max-bundle' };
}

/** The four members the protocol knows. @param {RTCIceCandidate|null} candidate */
function plain(candidate) {
  if (!candidate || !candidate.candidate) return null;
  const { candidate: line, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
  return { candidate: line, sdpMid, sdpMLineIndex, usernameFragment: usernameFragment ?? null };
}
