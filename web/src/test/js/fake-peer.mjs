/** A pair of RTCPeerConnections reduced to their signalling state machine, with operations that take a turn each. */
export class FakePeer {
  signalingState = 'stable';
  connectionState = 'new';
  localDescription = null;
  remoteDescription = null;
  lines = [];
  candidates = [];
  restarts = 0;
  configurations = [];
  #chain = Promise.resolve();
  #negotiationNeeded = false;
  #offers = 0;

  constructor(configuration) {
    this.configurations.push(configuration);
  }

  addTransceiver(trackOrKind, { direction }) {
    const kind = typeof trackOrKind === 'string' ? trackOrKind : trackOrKind.kind;
    const line = fakeLine(kind, direction, typeof trackOrKind === 'string' ? null : trackOrKind);
    this.lines.push(line);
    this.#need();
    return line;
  }

  getTransceivers() {
    return this.lines;
  }

  setConfiguration(configuration) {
    this.configurations.push(configuration);
  }

  restartIce() {
    this.restarts += 1;
    this.#need();
  }

  setLocalDescription() {
    return this.#turn(() => {
      const offering = this.signalingState !== 'have-remote-offer';
      this.localDescription = { type: offering ? 'offer' : 'answer', sdp: `${offering ? 'o' : 'a'}${++this.#offers}` };
      this.signalingState = offering ? 'have-local-offer' : 'stable';
      if (offering) this.#negotiationNeeded = false;
      else this.#afterStable();
    });
  }

  setRemoteDescription(description) {
    return this.#turn(() => {
      if (description.type === 'answer' && this.signalingState !== 'have-local-offer') {
        throw new DOMException('wrong state', 'InvalidStateError');
      }
      this.remoteDescription = description;
      if (description.type === 'offer') {
        if (this.signalingState === 'have-local-offer') this.#negotiationNeeded = true; // rolled back
        this.signalingState = 'have-remote-offer';
        if (this.lines.length === 0) this.lines.push(fakeLine('audio', 'recvonly'), fakeLine('video', 'recvonly'));
      } else {
        this.signalingState = 'stable';
        this.#afterStable();
      }
    });
  }

  addIceCandidate(candidate) {
    return this.#turn(() => {
      if (!this.remoteDescription) throw new DOMException('no description', 'InvalidStateError');
      this.candidates.push(candidate);
    });
  }

  close() {
    this.closed = true;
  }

  #turn(task) {
    const done = this.#chain.then(() => new Promise((resolve) => setImmediate(resolve))).then(task);
    this.#chain = done.catch(() => {});
    return done;
  }

  #need() {
    if (this.#negotiationNeeded) return;
    this.#negotiationNeeded = true;
    if (this.signalingState === 'stable') queueMicrotask(() => this.#fire());
  }

  #afterStable() {
    if (this.#negotiationNeeded) queueMicrotask(() => this.#fire());
  }

  #fire() {
    if (this.#negotiationNeeded && this.signalingState === 'stable') this.onnegotiationneeded?.();
  }
}

function fakeLine(kind, direction, track = null) {
  const sender = {
    track,
    replaceTrack: async (next) => {
      sender.track = next;
    },
    setStreams: () => {},
    getParameters: () => ({ encodings: [{}] }),
    setParameters: async (parameters) => {
      sender.parameters = parameters;
    },
  };
  return { direction, sender, receiver: { track: { kind } } };
}
