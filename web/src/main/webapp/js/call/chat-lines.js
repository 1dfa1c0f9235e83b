// @ts-check
import { el, setData, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./chat-log.js').Line} Line */
/** @typedef {import('./chat-log.js').Unsent} Unsent */

const AT_END = 60;

/** The list of what was said. What stands there stays the same element, so that nothing is read out or fetched twice. */
export class ChatLines {
  /** @type {Map<string, HTMLElement>} */ #items = new Map();

  /** @param {Page} page @param {import('./chat.js').Chat} chat */
  constructor(page, chat) {
    this.page = page;
    this.chat = chat;
    this.list = /** @type {HTMLElement} */ (el('chat-lines'));
    this.list.addEventListener('click', (event) => this.#clicked(/** @type {HTMLElement} */ (event.target)));
  }

  render() {
    const { log } = this.chat;
    const wanted = [
      ...log.lines.map((line) => this.#line(line)),
      ...log.unsent.map((message) => this.#unsent(message)),
    ];
    // where it stands is asked for only then, because the browser has to lay out the page to tell
    const follows = wanted.length !== this.list.childElementCount && this.#isAtEnd();
    wanted.forEach((item, place) => {
      if (this.list.children[place] !== item) this.list.insertBefore(item, this.list.children[place] ?? null);
    });
    while (this.list.childElementCount > wanted.length) this.list.lastElementChild?.remove();
    show(el('chat-empty'), wanted.length === 0);
    if (follows) this.toEnd();
  }

  toEnd() {
    const scroll = el('chat-scroll');
    scroll.scrollTop = scroll.scrollHeight;
  }

  #isAtEnd() {
    const scroll = el('chat-scroll');
    return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < AT_END;
  }

  /** @param {Line} line */
  #line(line) {
    const own = line.from === this.chat.log.self;
    const item = this.#item(own ? `own ${line.id}` : `other ${line.sequence}`, own, line.text, line.file);
    const { words } = this.page;
    const time = words.time(Date.parse(line.at));
    setData(item, 'sequence', String(line.sequence));
    setData(item, 'standing', 'sent');
    if (line.file && !item.querySelector('a')) this.#fill(item, line.file);
    setText(/** @type {Element} */ (item.querySelector('.chat-when')), own ? words.say('chat.sent', { time }) : time);
    show(/** @type {HTMLElement} */ (item.querySelector('.chat-again')), false);
    return item;
  }

  /** @param {Unsent} message */
  #unsent({ id, text, file, standing, reason }) {
    const item = this.#item(`own ${id}`, true, text, file);
    const { words } = this.page;
    const waits = this.chat.signaling.state === 'open' ? 'chat.sending' : 'chat.waiting';
    const why = reason && words.has(`chat.refused.${reason}`) ? words.say(`chat.refused.${reason}`) : '';
    const state = standing === 'failed' ? `${words.say('chat.failed')} ${why}`.trim() : words.say(waits);
    setData(item, 'standing', standing);
    setText(/** @type {Element} */ (item.querySelector('.chat-when')), state);
    show(/** @type {HTMLElement} */ (item.querySelector('.chat-again')), standing === 'failed');
    const again = /** @type {HTMLElement} */ (item.querySelector('[data-again]'));
    show(again, !why || reason === 'unreachable' || reason === 'server');
    return item;
  }

  /** @param {string} key @param {boolean} own @param {string|undefined} text @param {{name: string, size: number}|undefined} file */
  #item(key, own, text, file) {
    const known = this.#items.get(key);
    if (known) return known;
    const { words } = this.page;
    const item = document.createElement('li');
    item.className = 'chat-line';
    item.dataset.testid = 'chat-line';
    item.dataset.own = String(own);
    item.dataset.key = key.slice(key.indexOf(' ') + 1);
    const who = made('span', 'visually-hidden', own ? words.say('call.you') : String(this.page.values().name));
    const body = made('div', text === undefined ? 'chat-file' : 'chat-text', text ?? file?.name ?? '');
    body.dir = 'auto';
    const again = made('span', 'chat-again');
    for (const [act, word] of [['again', 'chat.tryAgain'], ['drop', 'chat.drop']]) {
      const button = /** @type {HTMLButtonElement} */ (made('button', 'chat-link', words.say(word)));
      button.type = 'button';
      button.dataset[act] = '';
      again.append(button);
    }
    const foot = made('span', 'chat-foot');
    foot.append(made('span', 'chat-when'), again);
    item.append(who, body, foot);
    this.#items.set(key, item);
    return item;
  }

  /** @param {HTMLElement} item @param {import('./chat-log.js').SentFile} file */
  #fill(item, file) {
    const { words } = this.page;
    const link = /** @type {HTMLAnchorElement} */ (made('a', 'chat-file-link'));
    link.href = this.chat.files.address(file.id);
    link.download = file.name;
    link.dataset.testid = 'chat-file-link';
    if (file.type.startsWith('image/')) {
      const picture = document.createElement('img');
      picture.className = 'chat-picture';
      picture.loading = 'lazy';
      picture.alt = '';
      picture.src = link.href;
      link.append(picture);
    }
    link.append(made('span', 'chat-file-name', file.name), made('span', 'chat-file-size', words.say('chat.save', { size: sizeOf(file.size, words.language) })));
    item.querySelector('.chat-file')?.replaceChildren(link);
  }

  /** @param {HTMLElement} target */
  #clicked(target) {
    const id = /** @type {HTMLElement|null} */ (target.closest('.chat-line'))?.dataset.key ?? '';
    if (target.closest('[data-again]')) this.chat.tryAgain(id);
    else if (target.closest('[data-drop]')) this.chat.giveUp(id);
  }
}

/** @param {string} tag @param {string} style @param {string} [text] never markup @returns {HTMLElement} */
function made(tag, style, text = '') {
  const element = document.createElement(tag);
  element.className = style;
  element.textContent = text;
  return element;
}

/** @param {number} bytes @param {string} language @returns {string} such as 48 kB */
export function sizeOf(bytes, language) {
  const large = bytes >= 1000000;
  const unit = large ? 'megabyte' : 'kilobyte';
  const options = /** @type {const} */ ({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: large ? 1 : 0 });
  return new Intl.NumberFormat(language, options).format(Math.max(bytes / (large ? 1000000 : 1000), large ? 0 : 1));
}
