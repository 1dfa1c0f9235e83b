// @ts-check
import { socketUrlOf } from '../call/api.js';
import { CloseCode } from '../call/close-codes.js';
import { DeviceTeller } from '../call/device-teller.js';
import { Mesh } from '../call/guests/mesh.js';
import { Signaling } from '../call/signaling.js';

/** @typedef {import('../call/signaling.js').Frame} Frame */
/** @typedef {import('../call/guests/mesh.js').Peer} Peer */
/** @typedef {'looking'|'door'|'waiting'|'in'|'over'} Stage */

/** @type {Map<number, string>} */
const NOTICES = new Map([
  [CloseCode.TAKEN_OVER, 'taken-over'], [CloseCode.EVICTED, 'revoked'], [CloseCode.LEFT, 'left'], [CloseCode.FINISHED, 'over'],
]);

/**
 * A visit as a guest's page lives it: looks at its link, waits, is in, waits again. Event: `change`. `standing` is why it
 * waits; `notice` why it is over. All that is known of others comes with the server's `room`.
 */
export class GuestSession extends EventTarget {
  /** @type {Stage} */ stage = 'looking';
  /** @type {import('./guest-api.js').Invitation|null} */ invitation = null;
  standing = '';
  notice = '';
  /** there is a recording that this guest agreed to */ recorded = false;
  /** @type {''|'sure'|'done'|'failed'} how far they are in taking that back */ withdrawing = '';
  /** @type {Peer[]} */ peers = [];
  /** @type {Map<string, {microphone: boolean, camera: boolean}>} */ switches = new Map();
  /** @type {string|null} the seat whose screen is shown */ screen = null;
  #self = '';
  /** @type {number|null} */ #instance = null;
  #clockAhead = 0;

  /** @param {{api: import('./guest-api.js').GuestApi, devices: import('../call/devices.js').Devices, outgoing: import('../call/outgoing.js').Outgoing, videoFor: (id: string) => HTMLVideoElement}} parts */
  constructor({ api, devices, outgoing, videoFor }) {
    super();
    this.api = api;
    this.signaling = new Signaling({ url: '', freshTicket: async () => (await api.join()).ticket });
    const send = this.signaling.send.bind(this.signaling);
    this.teller = new DeviceTeller(devices, send);
    this.mesh = new Mesh({ send, outgoing, videoFor });
    this.mesh.limit = 'medium';
    devices.addEventListener('change', () => this.stage !== 'door' && this.teller.tell());
    this.#listen();
  }

  #listen() {
    const { signaling, mesh } = this;
    for (const name of ['frame', 'guest-frame']) signaling.addEventListener(name, (event) => this.#frame(/** @type {CustomEvent} */ (event).detail.frame));
    signaling.addEventListener('state', () => this.#changed());
    signaling.addEventListener('over', (event) => this.end(NOTICES.get(/** @type {CustomEvent} */ (event).detail.code) ?? 'server'));
    signaling.addEventListener('refused', (event) => this.end(reasonOf(/** @type {CustomEvent} */ (event).detail.problem)));
    mesh.addEventListener('change', () => this.#changed());
    mesh.addEventListener('spoilt', () => signaling.renew());
  }

  /** What the link is for. */
  async look() {
    try {
      this.invitation = await this.api.invitation();
      this.recorded = this.invitation.recorded === true;
      this.stage = 'door';
      if (this.invitation.refusal) this.end(this.invitation.refusal.replace('guest-', ''));
    } catch (problem) {
      this.end(reasonOf(problem));
    }
    this.#changed();
  }

  /** The guest wants in; may be asked again after it was over. */
  async join() {
    this.stage = 'waiting';
    this.notice = this.withdrawing = '';
    this.standing = '';
    this.#changed();
    try {
      const { ticket, socket } = await this.api.join();
      this.signaling.url = socketUrlOf(socket);
      this.signaling.start(ticket);
    } catch (problem) {
      this.end(reasonOf(problem));
    }
  }

  leave() {
    this.signaling.stop({ leave: true });
    this.end('left');
  }

  /** Takes back, after the call, that it was recorded; asked once more before. */
  async withdraw() {
    if (this.withdrawing !== 'sure') {
      this.withdrawing = 'sure';
    } else {
      try {
        await this.api.withdraw();
        this.withdrawing = 'done';
        this.recorded = false;
      } catch {
        this.withdrawing = 'failed';
      }
    }
    this.#changed();
  }

  networkChanged() {
    this.signaling.hurry();
    if (this.signaling.state === 'open') this.mesh.returned();
  }

  /** @param {string} notice */
  end(notice) {
    this.signaling.stop();
    this.mesh.end();
    this.peers = [];
    this.stage = 'over';
    this.notice = notice;
    this.#changed();
  }

  /** @param {Frame} frame */
  #frame(frame) {
    switch (frame.type) {
      case 'welcome':
        this.#self = frame.self.id;
        this.#instance = frame.instance;
        this.#clockAhead = frame.now ? Date.parse(frame.now) - Date.now() : 0;
        if (frame.resumed) this.mesh.returned();
        this.teller.tell({ again: true });
        break;
      case 'room':
        this.#room(frame);
        break;
      case 'ice-servers':
        this.mesh.iceServers(frame, Date.now() + this.#clockAhead);
        break;
      case 'media-state':
        this.switches.set(frame.from, { microphone: frame.microphone === true, camera: frame.camera === true });
        break;
      case 'screen':
        this.screen = frame.by;
        break;
      case 'finished':
        this.end('over');
        return;
      case 'taken-over':
        this.end('taken-over');
        return;
      default:
        if (frame.from) this.mesh.receive(frame);
    }
    this.#changed();
  }

  /** @param {Frame} frame how we stand, and who else is there */
  #room({ standing, peers }) {
    const shower = peers.find((/** @type {Peer} */ peer) => peer.id === this.screen);
    // a screen ends without a word when the page that shows it is gone
    if (shower?.instance !== this.peers.find((peer) => peer.id === this.screen)?.instance) this.screen = null;
    this.standing = standing;
    this.peers = peers;
    this.stage = standing === 'in' ? 'in' : 'waiting';
    this.mesh.meet(this.#self, this.#instance, peers);
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {any} problem @returns {string} */
function reasonOf(problem) {
  return String(problem.reason ?? 'server').replace('guest-', '');
}
