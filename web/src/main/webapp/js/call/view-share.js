// @ts-check
import { say } from './announcer.js';
import { el, setData, setSign, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** Whose screen is shown, the way to show one's own, and the way to end it. */
export class ShareView {
  /** @type {Known['sharing']} */ #before = '';
  #problem = '';

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    show(el('share'), page.share.possible);
  }

  /** @param {Known} known */
  render(known) {
    const { words, share } = this.page;
    const { sharing } = known;
    const values = this.page.values();
    setData(el('call'), 'sharing', sharing);
    const own = sharing === 'self';
    setData(el('share'), 'on', String(own));
    setSign(el('share'), own ? 'screen-off' : 'screen');
    setText(el('share').querySelector('.control-words'), words.say(own ? 'share.stop' : 'share.start'));
    el('share').disabled = known.state !== 'connected' && !own;
    show(el('sharing'), sharing !== '');
    show(el('share-stop'), own);
    if (sharing) setText(el('sharing-text'), words.say(`share.${sharing}`, values));
    this.#announce(sharing, values);
  }

  /** @param {Known['sharing']} sharing @param {import('./words.js').Values} values */
  #announce(sharing, values) {
    const { words, share } = this.page;
    if (sharing !== this.#before) say(words.say(sharing ? `said.share.${sharing}` : `said.share.${this.#before}Ended`, values));
    if (share.problem && share.problem !== this.#problem) this.page.note.tell(`share.${share.problem}`, values);
    this.#before = sharing;
    this.#problem = share.problem;
  }
}
