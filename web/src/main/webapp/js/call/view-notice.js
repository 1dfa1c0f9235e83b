// @ts-check
import { el, setData, setSign, setText, show } from './dom.js';
import { finishedNotice, noticeOf } from './notices.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** Where a visit ends or cannot begin: what happened, what now. */
export class NoticeView {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {Known} known */
  render(known) {
    const { session, words, facts } = this.page;
    const finished = known.state === 'ended' && session.finished ? session.finished : null;
    const notice = finished ? finishedNotice(finished, known.doctor) : noticeOf(known.notice, known.doctor);
    const base = finished && 'kind' in notice && notice.kind ? `notice.finished.${notice.kind}` : `notice.${notice.key}`;
    const values = this.page.values();
    setText(el('notice-title'), words.say(`${base}.title`, values));
    setText(el('notice-text'), this.#text(base, known.doctor, values));
    const length = finished?.durationSeconds ?? 0;
    show(el('notice-length'), length > 0);
    setText(el('notice-length'), words.say('notice.finished.length', { minutes: words.length(length) }));
    setText(el('notice-when'), facts.otherName ? `${facts.otherName}\n${words.visit(facts.visit, Date.now())}` : '');
    setSign(el('notice-sign'), notice.sign);
    setData(el('notice'), 'tone', notice.tone);
    setData(el('notice'), 'notice', notice.key);
    this.#actions(notice.actions, known);
  }

  /** The words for this reader, else those for everybody. @param {string} base @param {boolean} doctor @param {import('./words.js').Values} values */
  #text(base, doctor, values) {
    const { words } = this.page;
    const keys = [`${base}.text.${doctor ? 'doctor' : 'patient'}`, `${base}.text`];
    if (base === 'notice.finished.slot-end') keys.push(`notice.finished.text.${doctor ? 'doctor' : 'patient'}`);
    const key = keys.find((candidate) => words.has(candidate));
    return key ? words.say(key, values) : '';
  }

  /** @param {import('./notices.js').Action[]} actions @param {Known} known */
  #actions(actions, known) {
    const { words, facts } = this.page;
    const place = el('notice-actions');
    const wanted = actions.join(' ') + known.started;
    if (place.dataset.actions === wanted) return;
    place.dataset.actions = wanted;
    place.replaceChildren(...actions.map((action, index) => {
      const address = this.#addresses(facts)[action];
      const control = document.createElement(address ? 'a' : 'button');
      if (address) control.setAttribute('href', address);
      else control.setAttribute('type', 'button');
      control.className = index === 0 ? 'button primary big' : 'button quiet';
      control.dataset.act = action;
      control.dataset.testid = `notice-${action}`;
      control.textContent = words.say(`action.${this.#wordOf(action, known)}`);
      return control;
    }));
  }

  /** @param {string} action @param {Known} known */
  #wordOf(action, known) {
    if (action === 'finish' && !known.started) return 'endWithout';
    // where these lead, the doctor finds the note, and the day
    if (known.doctor && (action === 'after' || action === 'home')) return `${action}Doctor`;
    return action.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  }

  /** @param {Page['facts']} facts @returns {Record<string, string>} actions that lead to another page */
  #addresses({ links }) {
    return { home: links.home, history: links.history, detail: links.detail, reschedule: links.reschedule, after: links.after, rebook: links.rebook };
  }
}
