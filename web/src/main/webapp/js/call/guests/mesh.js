// @ts-check
import { MediaLink } from '../media-link.js';
import { countersOf, sampleBetween } from '../link-sample.js';
import { QualityLadder, STEPS, judgeSending, shapeOf } from '../quality-ladder.js';

/** @typedef {import('../signaling.js').Frame} Frame */
/** @typedef {import('../quality-ladder.js').Step} Step */
/** @typedef {{id: string, name: string, kind: string, instance: number, present: boolean}} Peer */
/** @typedef {{peer: Peer, link: MediaLink, ladder: QualityLadder, pc: RTCPeerConnection|null, before: import('../link-sample.js').Counters|null, sent: string}} Pair */

const NEGOTIATION = new Set(['offer', 'answer', 'candidate']);
const EVERY = 1000;

/**
 * One connection to each of several others, each a pair of its own with its own perfect negotiation; frames say whom they
 * are for. All are sent the same picture, as large as the worst of the pairs can carry.
 *
 * Events: `change` when something to be shown changed · `spoilt` when only a new start helps.
 */
export class Mesh extends EventTarget {
  /** @type {Map<string, Pair>} by seat */ #pairs = new Map();
  /** @type {{frame: Frame, at: number}|null} */ #ice = null;
  /** @type {Step} the lowest step of all pairs */ step = 'full';
  /** @type {Step} what may be sent at most */ limit = 'full';

  /**
   * @param {object} parts
   * @param {(frame: Frame) => boolean} parts.send
   * @param {import('../outgoing.js').Outgoing} parts.outgoing
   * @param {(id: string) => HTMLVideoElement} parts.videoFor where one of the others is shown
   */
  constructor({ send, outgoing, videoFor }) {
    super();
    this.send = send;
    this.outgoing = outgoing;
    this.videoFor = videoFor;
    setInterval(() => this.#look(), EVERY);
  }

  /** Who is to be connected to, all of them. @param {string} self our seat @param {number|null} instance our page's @param {Peer[]} peers */
  meet(self, instance, peers) {
    for (const [id, pair] of this.#pairs) {
      if (peers.some((peer) => peer.id === id)) continue;
      pair.link.end();
      this.#pairs.delete(id);
    }
    for (const peer of peers) {
      const pair = this.#pairs.get(peer.id) ?? this.#pair(peer);
      const cameBack = peer.present && !pair.peer.present && peer.instance === pair.peer.instance;
      pair.peer = peer;
      const polite = rank(peer.id) < rank(self);
      pair.link.want(polite ? `${peer.instance}.${instance}` : `${instance}.${peer.instance}`, polite);
      if (cameBack) pair.link.returned();
    }
    if (peers.length > 0 && !this.#ice) this.send({ type: 'ice-servers' });
    this.#changed();
  }

  /** @param {Frame} frame offer, answer or candidate of one of them */
  receive(frame) {
    this.#pairs.get(frame.from)?.link.receive(frame);
  }

  /** @param {Frame} frame ice-servers @param {number} serverNow epoch milliseconds by the server's clock */
  iceServers(frame, serverNow) {
    this.#ice = { frame, at: serverNow };
    for (const { link } of this.#pairs.values()) link.iceServers(frame, serverNow);
  }

  /** Our socket is back, or the network changed. */
  returned() {
    for (const { link } of this.#pairs.values()) link.returned();
  }

  end() {
    this.meet('', null, []);
    this.#ice = null;
  }

  /** @param {string} id @returns {MediaLink|undefined} */
  link(id) {
    return this.#pairs.get(id)?.link;
  }

  /** @param {Peer} peer @returns {Pair} */
  #pair(peer) {
    const { id } = peer;
    const link = new MediaLink({
      send: (frame) => this.send(NEGOTIATION.has(frame.type) ? { ...frame, to: id } : frame),
      devices: this.outgoing,
      video: this.videoFor(id),
    });
    for (const name of ['state', 'first-frame']) link.addEventListener(name, () => this.#changed());
    link.addEventListener('spoilt', () => this.dispatchEvent(new Event('spoilt')));
    if (this.#ice) link.iceServers(this.#ice.frame, this.#ice.at);
    const pair = { peer, link, ladder: new QualityLadder(), pc: null, before: null, sent: '' };
    this.#pairs.set(id, pair);
    return pair;
  }

  /** Once a second: what each pair can carry, and so what all are sent. */
  async #look() {
    const pairs = [...this.#pairs.values()];
    await Promise.all(pairs.map((pair) => this.#sample(pair)));
    this.step = pairs.map((pair) => pair.ladder.step).reduce(lower, 'full');
    this.dispatchEvent(new Event('step'));
    const step = lower(this.step, this.limit);
    for (const pair of pairs) shape(pair, step);
  }

  /** @param {Pair} pair */
  async #sample(pair) {
    const { pc, connected } = pair.link;
    if (pc !== pair.pc) {
      pair.pc = pc;
      pair.before = null;
      pair.sent = '';
    }
    if (!pc || !connected) return;
    const stats = await pc.getStats().catch(() => null);
    if (!stats || pc !== pair.link.pc) return;
    const now = countersOf(stats.values(), performance.now());
    if (pair.before) {
      const sample = sampleBetween(pair.before, now);
      pair.ladder.take(judgeSending(sample), sample);
    }
    pair.before = now;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Pair} pair @param {Step} step */
function shape(pair, step) {
  const track = pair.link.sentPicture;
  const wanted = shapeOf(track, step);
  const text = JSON.stringify([track?.id, wanted]);
  if (!pair.link.connected || text === pair.sent) return;
  pair.sent = text;
  pair.link.shape(wanted);
}

/** @param {Step} one @param {Step} other @returns {Step} the one with less picture */
export function lower(one, other) {
  return STEPS.indexOf(other) > STEPS.indexOf(one) ? other : one;
}

/** Of two, the one that comes first lays the lines and does not yield: the doctor, the patient, guests by their number. @param {string} id */
export function rank(id) {
  if (id === 'practitioner') return 0;
  return id === 'patient' ? 1 : 1 + Number(id.replace('guest-', ''));
}
