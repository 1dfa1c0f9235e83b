// @ts-check
const KEY = 'televisit.speaker-id';

/** Where the other is heard. Events: `change`; `fell-back` when the chosen one is gone and the usual one is used. */
export class Speaker extends EventTarget {
  /** device id; empty: whatever the system uses */ chosen = '';

  /**
   * @param {any} output the element that plays
   * @param {any} [media] navigator.mediaDevices
   * @param {Storage|null} [store]
   */
  constructor(output, media = globalThis.navigator?.mediaDevices, store = remembered()) {
    super();
    this.output = output;
    this.media = media;
    this.store = store;
    media?.addEventListener?.('devicechange', () => this.#look());
    const before = store?.getItem(KEY);
    if (before && this.possible) this.#use(before).catch(() => {});
  }

  get possible() {
    return typeof this.output?.setSinkId === 'function';
  }

  /** @returns {Promise<MediaDeviceInfo[]>} with names once the microphone was allowed */
  async list() {
    const all = this.possible ? ((await this.media?.enumerateDevices?.()) ?? []) : [];
    return all.filter((/** @type {MediaDeviceInfo} */ device) => device.kind === 'audiooutput' && device.label);
  }

  /** @param {string} id @returns {Promise<boolean>} whether it is heard there now */
  async choose(id) {
    try {
      await this.#use(id);
      this.store?.setItem(KEY, id);
      return true;
    } catch {
      return false;
    } finally {
      this.dispatchEvent(new Event('change'));
    }
  }

  /** @param {string} id */
  async #use(id) {
    await this.output.setSinkId(id);
    this.chosen = id;
  }

  async #look() {
    const there = await this.list();
    if (!this.chosen || there.some((device) => device.deviceId === this.chosen)) return;
    this.chosen = '';
    await this.output.setSinkId('').catch(() => {});
    this.dispatchEvent(new CustomEvent('fell-back', { detail: { name: there[0]?.label ?? '' } }));
  }
}

function remembered() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
