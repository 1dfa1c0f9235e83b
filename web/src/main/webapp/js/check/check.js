// @ts-check
import { byWay, bestRelay, tryWay, WAYS } from './paths.js';
import { measurePace } from './pace.js';
import { unknown, verdictOn } from './verdict.js';

/** @typedef {import('./verdict.js').Facts} Facts */
/** @typedef {import('./verdict.js').DeviceState} DeviceState */
/** @typedef {import('../call/devices.js').Kind} Kind */

/** Louder than the noise of a quiet room. */
const HEARD_ABOVE = 0.06;
const SILENT_AFTER_MILLIS = 12000;
const REPORT_AFTER_MILLIS = 400;

/** @type {Record<string, DeviceState>} */
const STATES = { denied: 'DENIED', system: 'SYSTEM', missing: 'MISSING', busy: 'BUSY', insecure: 'BROKEN', unknown: 'BROKEN' };

/**
 * One check: gathers facts from the devices, the network and the person, and tells the server whenever they change.
 *
 * Event: `change`.
 */
export class Check extends EventTarget {
  /** @type {Facts} */ facts = unknown();
  /** @type {'waiting'|'paths'|'pace'|'done'} */ network = 'waiting';
  /** Why the server gave no relay to try; empty when it did. */
  problem = '';
  #id = '';
  #listeningSince = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #reporting;

  /**
   * @param {import('./check-api.js').CheckApi} api
   * @param {import('../call/devices.js').Devices} devices
   * @param {import('./paths.js').Connect} [connect]
   */
  constructor(api, devices, connect = (settings) => new RTCPeerConnection(settings)) {
    super();
    this.api = api;
    this.devices = devices;
    this.connect = connect;
  }

  get verdict() {
    return verdictOn(this.facts);
  }

  /** @param {Facts['browser']} browser */
  async begin(browser) {
    this.#learn({ browser });
    try {
      const grant = await this.api.begin();
      this.#id = grant.id;
      if (browser === 'SUPPORTED') await this.#tryNetwork(byWay(grant.iceServers));
    } catch (error) {
      this.problem = /** @type {Error} */ (error).message;
    }
    this.network = 'done';
    this.#learn({});
  }

  /** @param {import('./paths.js').ServersByWay} servers */
  async #tryNetwork(servers) {
    this.network = 'paths';
    this.#changed();
    await Promise.all(WAYS.map(async (way) => this.#learn({ [way]: await tryWay(way, servers[way], this.connect) })));
    const way = bestRelay(this.facts);
    if (!way) return;
    this.network = 'pace';
    this.#changed();
    this.#learn(await measurePace(servers[way], this.connect));
  }

  /** Something became of camera or microphone. */
  devicesChanged() {
    const { devices } = this;
    const given = (/** @type {Kind} */ kind) => devices.tracks[kind] !== null;
    const state = (/** @type {Kind} */ kind) => STATES[devices.causes[kind] ?? ''] ?? 'UNTRIED';
    const microphone = given('audio') ? this.#microphone() : state('audio');
    this.#learn({ camera: given('video') ? 'WORKS' : state('video'), microphone });
  }

  /** A microphone that is given has yet to be heard. @returns {DeviceState} */
  #microphone() {
    const { microphone } = this.facts;
    if (microphone === 'WORKS' || microphone === 'SILENT') return microphone;
    this.#listeningSince = performance.now();
    return 'UNTRIED';
  }

  /** Another microphone was chosen: it has yet to be heard. */
  listenAnew() {
    this.#listeningSince = performance.now();
    if (this.devices.tracks.audio) this.#learn({ microphone: 'UNTRIED' });
  }

  /** @param {number} level 0 to 1, while there is a microphone */
  heard(level) {
    const { microphone } = this.facts;
    if (level > HEARD_ABOVE && microphone !== 'WORKS') this.#learn({ microphone: 'WORKS' });
    const waited = performance.now() - this.#listeningSince;
    if (microphone === 'UNTRIED' && waited > SILENT_AFTER_MILLIS) this.#learn({ microphone: 'SILENT' });
  }

  /** @param {Facts['speaker']} speaker */
  answer(speaker) {
    this.#learn({ speaker });
  }

  /** @param {Partial<Facts>} news */
  #learn(news) {
    this.facts = { ...this.facts, ...news };
    this.#changed();
    clearTimeout(this.#reporting);
    // Not before the network was tried: what is unfinished by our own haste is no news to the clinic.
    if (this.#id && this.network === 'done') this.#reporting = setTimeout(() => this.#report(), REPORT_AFTER_MILLIS);
  }

  async #report() {
    try {
      await this.api.report(this.#id, this.facts);
      this.dispatchEvent(new Event('told'));
    } catch (error) {
      this.problem = /** @type {Error} */ (error).message;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
