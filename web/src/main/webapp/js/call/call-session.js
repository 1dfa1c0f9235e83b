// @ts-check
import { socketUrlOf } from './api.js';
import { CloseCode } from './close-codes.js';
import { DeviceTeller } from './device-teller.js';
import { MediaLink } from './media-link.js';
import { MediaReporter } from './media-reporter.js';
import { outcomeOf, staysInCall } from './notices.js';
import { warmUp } from './peer-connection.js';
import { Room } from './room.js';
import { Signaling } from './signaling.js';
import { StateMachine } from './states.js';

/** @typedef {import('./signaling.js').Frame} Frame */

const ATTEMPTS_BEFORE_GIVING_UP = 5;
const NOTHING_TO_SHOW = Symbol('nothing to show');
/** @type {Map<number, string>} */
const NOTICE_OF_CLOSE = new Map([[CloseCode.TAKEN_OVER, 'taken-over'], [CloseCode.EVICTED, 'evicted'], [CloseCode.LEFT, 'left']]);

/**
 * One visit as this page lives it: joins, keeps the state, leads frames to the room and to the link.
 *
 * Event: `change` whenever something to be shown changed. `notice` says why it ended or failed.
 */
export class CallSession extends EventTarget {
  machine = new StateMachine();
  room = new Room();
  /** @type {string} why it ended or failed: a key of notices.js; empty while neither */ notice = '';
  /** @type {ReturnType<typeof outcomeOf>|null} */ finished = null;
  /** in a row without the server */ attempts = 0;
  /** the doctor has asked to let the patient in, the server has not answered */ admitting = false;

  /** @param {{api: import('./api.js').Api, devices: import('./devices.js').Devices, outgoing: import('./outgoing.js').Outgoing, video: HTMLVideoElement|null}} parts */
  constructor({ api, devices, outgoing, video }) {
    super();
    this.api = api;
    this.devices = devices;
    this.signaling = new Signaling({ url: '', freshTicket: async () => (await api.join()).ticket });
    const send = this.signaling.send.bind(this.signaling);
    this.link = new MediaLink({ send, devices: outgoing, video });
    this.teller = new DeviceTeller(devices, send);
    this.reporter = new MediaReporter(send);
    this.#listen();
  }

  /** The person wants in. May be called again after it ended or failed. */
  async join() {
    if (!this.machine.become('joining')) return;
    this.notice = '';
    this.finished = null;
    this.room = new Room();
    this.attempts = 0;
    this.reporter.setup.start();
    try {
      const grant = await this.api.join();
      if (!this.machine.is('joining')) return;
      this.room.otherName = grant.otherName;
      this.signaling.url = socketUrlOf(grant.socket);
      this.signaling.start(grant.ticket);
    } catch (problem) {
      this.turnAway(/** @type {any} */ (problem).reason ?? 'server');
    }
  }

  /** @param {boolean} [anyway] although the birth date does not match */
  admit(anyway = false) {
    this.reporter.setup.start();
    this.admitting = this.signaling.send({ type: 'admit', ...(anyway && { anyway }) });
    this.#changed();
  }

  leave() {
    this.#end('left', { leave: true });
  }

  /** @param {import('./api.js').FinishOutcome} outcome rejects with a Refusal when the server says no */
  async finish(outcome) {
    const summary = await this.api.finish(outcome);
    this.#finish({ outcome: outcome.toLowerCase(), durationSeconds: summary?.durationSeconds ?? null });
  }

  reopen() {
    return this.api.reopen().then(() => this.join());
  }

  /** After "we could not connect you": look again. */
  tryAgain() {
    if (!this.machine.is('failed')) return;
    if (!staysInCall(this.notice)) {
      this.join();
    } else if (this.machine.become('negotiating')) {
      this.notice = '';
      this.signaling.renew();
    }
  }

  /** The browser says the network is back or changed. */
  networkChanged() {
    this.signaling.hurry();
    if (this.signaling.state === 'open') this.link.returned();
  }

  #listen() {
    const { signaling, link, devices } = this;
    const on = (/** @type {EventTarget} */ source, /** @type {string} */ name, /** @type {(detail: any) => unknown} */ act) =>
      source.addEventListener(name, (event) => {
        if (act(/** @type {CustomEvent} */ (event).detail) !== NOTHING_TO_SHOW) this.#changed();
      });
    on(signaling, 'frame', ({ frame }) => this.#frame(frame));
    on(signaling, 'state', () => this.#settle());
    on(signaling, 'retry', ({ attempts }) => this.#retried(attempts));
    on(signaling, 'over', ({ code }) => this.#over(code));
    on(signaling, 'refused', ({ problem }) => this.turnAway(problem.reason));
    on(link, 'state', () => this.#linkChanged());
    on(link, 'first-frame', () => this.reporter.firstPicture());
    on(link, 'report', (detail) => this.reporter.report(detail));
    on(link, 'trouble', ({ cause }) => this.#trouble(cause));
    on(link, 'spoilt', () => signaling.renew());
    on(devices, 'change', () => this.#devicesChanged());
  }

  /** @param {Frame} frame */
  #frame(frame) {
    const cameBack = frame.type === 'other-arrived' && this.room.otherInstance === frame.instance;
    this.room.receive(frame, Date.now());
    switch (frame.type) {
      case 'welcome':
        this.#welcomed(frame);
        break;
      case 'ice-servers':
        this.link.iceServers(frame, Date.now() + this.room.clockAhead);
        break;
      case 'offer': case 'answer': case 'candidate':
        this.link.receive(frame);
        return NOTHING_TO_SHOW; // dozens come while a connection is made; what comes of them is told by its state
      case 'admitted':
      case 'other-arrived':
        if (!this.room.isDoctor || frame.type === 'other-arrived') this.reporter.setup.start();
        if (cameBack) this.link.returned();
        if (this.room.admitted) this.teller.tell({ again: true });
        break;
      case 'other-left':
        this.link.pause();
        break;
      case 'error':
        this.admitting = false;
        break;
      case 'finished':
        return this.#finish({ outcome: frame.outcome, durationSeconds: frame.durationSeconds });
      case 'taken-over':
        return this.#end('taken-over');
      default:
    }
    this.#settle();
  }

  /** @param {Frame} frame */
  #welcomed(frame) {
    this.attempts = 0;
    this.admitting = false;
    if (frame.resumed) this.link.returned();
    if (this.room.admitted) this.teller.tell({ again: true });
    this.teller.tellTrouble();
  }

  #devicesChanged() {
    if (this.room.admitted) this.teller.tell();
    if (this.room.entered) this.teller.tellTrouble();
  }

  /** Media and socket share one network: what one has noticed, the other is asked about at once. */
  #linkChanged() {
    const state = this.link.pc?.connectionState;
    if (state === 'disconnected' || state === 'failed') this.signaling.hurry();
    if (state === 'connected' && this.signaling.state === 'retrying') this.signaling.hurry();
    this.#settle();
  }

  /** Derives the state from socket, room and link; every event that could move it comes through here. */
  #settle() {
    const { machine, room, link, signaling } = this;
    if (!room.entered || machine.is('idle', 'ended')) return;
    if (machine.is('failed') && !(staysInCall(this.notice) && link.connected)) return;
    const { connection } = room;
    if (connection) link.want(connection, !room.isDoctor);
    if (machine.is('joining') && machine.become('waiting')) warmUp();
    if (connection && link.connected) {
      this.notice = '';
      if (machine.is('waiting')) machine.become('negotiating');
      machine.become('connected');
    } else if (signaling.state !== 'open' || (connection && link.connectedOnce)) {
      machine.become('reconnecting');
    } else {
      machine.become(connection ? 'negotiating' : 'waiting');
    }
  }

  #trouble(/** @type {'ice'|'relay'} */ cause) {
    this.signaling.send({ type: 'trouble', cause: 'ice' });
    if (this.link.connectedOnce || this.room.other !== 'present' || this.signaling.state !== 'open') return;
    this.notice = cause;
    this.machine.become('failed');
  }

  /** @param {number} attempts */
  #retried(attempts) {
    this.attempts = attempts;
    if (this.machine.is('joining') && attempts >= ATTEMPTS_BEFORE_GIVING_UP) this.turnAway('unreachable');
  }

  /** @param {number} code */
  #over(code) {
    const notice = NOTICE_OF_CLOSE.get(code);
    if (code === CloseCode.FINISHED) this.#lookUpSummary();
    else notice ? this.#end(notice) : this.turnAway('server');
  }

  /** This visit can't be entered, as the server or the page itself knows. @param {string} reason */
  async turnAway(reason) {
    if (reason === 'call-completed') return this.#lookUpSummary();
    this.notice = reason;
    this.machine.become('failed');
    this.link.end();
    this.signaling.stop();
    this.#changed();
  }

  async #lookUpSummary() {
    this.#finish(outcomeOf(await this.api.summary().catch(() => null)));
  }

  /** @param {ReturnType<typeof outcomeOf>} finished */
  #finish(finished) {
    this.finished ??= finished;
    this.#end('finished');
  }

  /** @param {string} notice @param {{leave?: boolean}} [how] */
  #end(notice, how) {
    if (this.machine.is('ended') && this.notice === notice) return;
    this.notice = notice;
    this.machine.become('ended');
    this.link.end();
    this.signaling.stop(how);
    this.#changed();
  }

  #changed = () => this.dispatchEvent(new Event('change'));
}
