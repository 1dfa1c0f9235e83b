// @ts-check
/**
 * Lets somebody say whether this device tells them of news while no page of ours is open. The device is known to us by
 * the address its browser gives, and named by that address's hash; nothing is asked of anybody before the button is
 * pressed, and without it every page works as before.
 */

/** @typedef {'unsupported'|'denied'|'off'|'on'|'failed'} State */

export class Push {
  /**
   * @param {HTMLElement} section
   * @param {Window & typeof globalThis} window
   */
  constructor(section, window) {
    this.section = section;
    this.window = window;
    this.devices = `${window.document.body.dataset.path ?? ''}/api/v1/me/devices`;
    this.turnOn = /** @type {HTMLButtonElement} */ (section.querySelector('#push-turn-on'));
    this.turnOff = /** @type {HTMLButtonElement} */ (section.querySelector('#push-turn-off'));
    this.turnOn.addEventListener('click', () => this.#during(() => this.allow()));
    this.turnOff.addEventListener('click', () => this.#during(() => this.forget()));
  }

  /** Shows how it stands. */
  async look() {
    this.show(await this.state().catch(() => /** @type {State} */ ('failed')));
  }

  /** @returns {Promise<State>} */
  async state() {
    const { navigator, Notification, PushManager } = /** @type {any} */ (this.window);
    if (!navigator.serviceWorker || !PushManager || !Notification) return 'unsupported';
    if (Notification.permission === 'denied') return 'denied';
    const subscription = await this.#subscription();
    if (!subscription || Notification.permission !== 'granted') return 'off';
    // of those who share a browser each says so for themselves
    const mine = await this.#ask('GET', this.devices);
    const id = await idOf(subscription.endpoint, this.window);
    return mine.some((/** @type {{id: string}} */ device) => device.id === id) ? 'on' : 'off';
  }

  /** Asks the reader's browser, and has it told from then on. @returns {Promise<State>} */
  async allow() {
    const { Notification } = /** @type {any} */ (this.window);
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off';
    const worker = await this.window.navigator.serviceWorker.ready;
    const applicationServerKey = bytesOf(this.section.dataset.key ?? '', this.window);
    const subscription =
      (await worker.pushManager.getSubscription()) ??
      (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }));
    await this.#ask('POST', this.devices, { endpoint: subscription.endpoint });
    return 'on';
  }

  /** First we forget it, then the browser does. @returns {Promise<State>} */
  async forget() {
    const subscription = await this.#subscription();
    if (subscription) {
      await this.#ask('DELETE', `${this.devices}/${await idOf(subscription.endpoint, this.window)}`);
      await subscription.unsubscribe();
    }
    return 'off';
  }

  /** @param {State} state */
  show(state) {
    const words = /** @type {HTMLElement} */ (this.section.querySelector('#push-state'));
    words.textContent = this.section.dataset[state] ?? '';
    this.section.dataset.state = state;
    this.turnOn.hidden = state !== 'off' && state !== 'failed';
    this.turnOff.hidden = state !== 'on';
  }

  /** @param {() => Promise<State>} act */
  async #during(act) {
    const before = [this.turnOn, this.turnOff];
    for (const button of before) button.disabled = true;
    const state = await act().catch(() => /** @type {State} */ ('failed'));
    for (const button of before) button.disabled = false;
    this.show(state);
    // the button that was pressed is gone: whoever has no mouse goes on at the other
    before.find((button) => !button.hidden)?.focus();
  }

  async #subscription() {
    const worker = await this.window.navigator.serviceWorker.ready;
    return worker.pushManager.getSubscription();
  }

  /** @param {string} method @param {string} url @param {any} [body] @returns {Promise<any>} */
  async #ask(method, url, body) {
    const answer = await this.window.fetch(url, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    // forgotten by us already
    if (method === 'DELETE' && answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`Answered ${answer.status}`);
    return answer.status === 204 ? undefined : answer.json();
  }
}

/** What we call a device. @param {string} endpoint @param {Window & typeof globalThis} window */
export async function idOf(endpoint, window) {
  const hash = await window.crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} base64url @param {{atob: (text: string) => string}} window */
export function bytesOf(base64url, window) {
  const binary = window.atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const section = globalThis.document?.getElementById('push');
if (section) void new Push(section, window).look();
