// @ts-check
/** What the page remembers in this browser: never a name, a ticket or anything of the visit's content, and what was typed at the door only until it is sent. */

/** @typedef {{audio: boolean, video: boolean}} Switches */

export class Memory {
  /**
   * @param {string} visit
   * @param {Storage|null} [tab] forgotten with the tab
   * @param {Storage|null} [device] kept on this device
   */
  constructor(visit, tab = storage('sessionStorage'), device = storage('localStorage')) {
    this.visit = visit;
    this.tab = tab;
    this.device = device;
  }

  /** Whether this tab was in the call when the page was last left: a reload then goes straight back in. */
  get inCall() {
    return this.tab?.getItem(`televisit.in-call.${this.visit}`) === 'yes';
  }

  set inCall(yes) {
    this.#put(this.tab, `televisit.in-call.${this.visit}`, yes ? 'yes' : null);
  }

  /** @returns {number} when this tab first was in the room, epoch milliseconds; 0 when never */
  get firstIn() {
    return Number(this.tab?.getItem(`televisit.first-in.${this.visit}`) ?? 0);
  }

  set firstIn(at) {
    if (!this.firstIn) this.#put(this.tab, `televisit.first-in.${this.visit}`, String(at));
  }

  /** @returns {string[]} place and number as they were typed, not sent yet */
  get typed() {
    return JSON.parse(this.tab?.getItem(`televisit.typed.${this.visit}`) ?? '[]');
  }

  set typed(fields) {
    this.#put(this.tab, `televisit.typed.${this.visit}`, fields.length ? JSON.stringify(fields) : null);
  }

  /** @returns {Switches} */
  get switches() {
    return { audio: this.device?.getItem('televisit.microphone') !== 'off', video: this.device?.getItem('televisit.camera') !== 'off' };
  }

  set switches({ audio, video }) {
    this.#put(this.device, 'televisit.microphone', audio ? null : 'off');
    this.#put(this.device, 'televisit.camera', video ? null : 'off');
  }

  /** Whether this browser may hold a piece of the visit's recording that has not arrived (recording/chunk-store.js). */
  get recorded() {
    return this.device?.getItem(`televisit.recording.${this.visit}`) === '1';
  }

  /** @returns {boolean} whether single keys do something in a call */
  get keys() {
    return this.device?.getItem('televisit.keys') !== 'off';
  }

  set keys(on) {
    this.#put(this.device, 'televisit.keys', on ? null : 'off');
  }

  /** @returns {import('./devices.js').Chosen} */
  get chosen() {
    const read = (/** @type {string} */ key) => this.device?.getItem(`televisit.${key}-id`) ?? undefined;
    return { audio: read('microphone'), video: read('camera') };
  }

  set chosen({ audio, video }) {
    this.#put(this.device, 'televisit.microphone-id', audio ?? null);
    this.#put(this.device, 'televisit.camera-id', video ?? null);
  }

  /** @param {Storage|null} store @param {string} key @param {string|null} value */
  #put(store, key, value) {
    try {
      if (value === null) store?.removeItem(key);
      else store?.setItem(key, value);
    } catch {
      // Full or forbidden: the page works without remembering.
    }
  }
}

/** @param {'sessionStorage'|'localStorage'} name @returns {Storage|null} null where the browser forbids it */
function storage(name) {
  try {
    return globalThis[name] ?? null;
  } catch {
    return null;
  }
}
