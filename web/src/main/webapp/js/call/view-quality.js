// @ts-check
import { el, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */

/** The panel behind the sign of the connection: what is measured, which way it goes, whom to call if it breaks off. */
export class QualityView {
  #failed = false;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    el('relay-only').addEventListener('change', () => this.#choose(el('relay-only').checked));
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !el('quality-panel').hidden) this.toggle();
    });
  }

  toggle() {
    const panel = el('quality-panel');
    const opens = panel.hidden;
    show(panel, opens);
    el('status').setAttribute('aria-expanded', String(opens));
    el(opens ? 'quality-close' : 'status').focus();
    this.page.changed();
  }

  /** @param {import('./screens.js').Known} known @param {string} words the connection in words */
  render(known, words) {
    if (el('quality-panel').hidden) return;
    setText(el('quality-words'), words);
    this.#figures();
    this.#relay(known.doctor);
    this.#phone();
  }

  #figures() {
    const { words, quality } = this.page;
    const { sample } = quality;
    const say = (/** @type {string} */ id, /** @type {string} */ key, /** @type {import('./words.js').Values} */ values = {}) =>
      setText(el(`quality-${id}`), sample ? words.say(`quality.${key}`, values) : words.say('quality.unknown'));
    const number = (/** @type {number} */ value, digits = 0) => words.number(value, digits);
    const seen = (sample?.heightReceived ?? 0) > 0 && (sample?.fpsReceived ?? 0) > 0;
    say('picture', seen ? 'picture.is' : 'picture.none', { lines: number(sample?.heightReceived ?? 0), rate: number(sample?.fpsReceived ?? 0) });
    say('data', 'data.is', { in: number((sample?.kbpsReceived ?? 0) / 1000, 1), out: number((sample?.kbpsSent ?? 0) / 1000, 1) });
    say('lost', 'lost.is', { in: number(100 * (sample?.lossReceived ?? 0), 1), out: number(100 * (sample?.lossSent ?? 0), 1) });
    say('answer', 'answer.is', { millis: number(sample?.roundTripMillis ?? 0) });
    say('way', sample?.relayed ? 'way.relay' : 'way.direct');
  }

  /** @param {boolean} doctor */
  #relay(doctor) {
    const { session, facts, words } = this.page;
    const { servers } = session.link.ice;
    const box = /** @type {HTMLInputElement} */ (el('relay-only'));
    show(el('relay-choice'), doctor && servers !== null);
    box.disabled = facts.relayAlways;
    if (document.activeElement !== box || facts.relayAlways) box.checked = servers?.policy === 'relay';
    const key = this.#failed ? 'time.failed' : facts.relayAlways ? 'quality.relayAlways' : 'quality.relayHint';
    show(el('relay-hint'), doctor && servers !== null);
    setText(el('relay-hint'), words.say(key, this.page.values()));
  }

  /** @param {boolean} only */
  async #choose(only) {
    this.#failed = await this.page.session.api.route(only).then(() => false, () => true);
    if (this.#failed) el('relay-only').checked = !only;
    this.page.changed();
  }

  #phone() {
    const { facts, words } = this.page;
    show(el('quality-phone'), facts.phone !== '');
    setText(el('quality-phone'), words.say('quality.phone', { phone: facts.phone }));
  }
}
