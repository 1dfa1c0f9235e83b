// @ts-check
import { el, setData, setText, show } from './dom.js';
import { delayShown, endingStrip } from './screens.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** The doctor is late, the visit is about to end: what that means and what can be done about it. */
export class TimeView {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {Known} known */
  render(known) {
    this.#delay(delayShown(known));
    this.#ending(known);
  }

  /** @param {import('./timing.js').Delay} delay */
  #delay(delay) {
    const { words, wishes, facts } = this.page;
    show(el('delay'), delay !== '');
    if (!delay) return;
    const values = this.page.values();
    setData(el('delay'), 'delay', delay);
    setText(el('delay-title'), words.say(`delay.${delay}.title`, values));
    setText(el('delay-text'), words.say(`delay.${delay}.text`, values));
    show(el('keep-waiting'), delay !== 'keeps');
    el('keep-waiting').disabled = wishes.asking;
    show(el('other-time'), delay === 'choice');
    el('other-time').setAttribute('href', facts.links.reschedule);
    show(el('delay-problem'), ['keepWaiting', 'acceptDelay'].includes(wishes.failed));
  }

  /** @param {Known} known */
  #ending(known) {
    const { words, wishes } = this.page;
    const strip = endingStrip(known);
    show(el('ending'), strip !== null);
    setData(el('call'), 'ending', String(strip !== null));
    if (!strip) return;
    const failed = wishes.failed === 'extend';
    setText(el('ending-text'), words.say(failed ? 'time.failed' : strip.text, { ...this.page.values(), minutes: known.ending }));
    for (const action of ['extend', 'hold']) show(el(action), strip.actions.includes(action));
    el('extend').disabled = wishes.asking;
  }
}
