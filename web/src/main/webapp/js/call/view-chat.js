// @ts-check
import { say } from './announcer.js';
import { ChatLines } from './chat-lines.js';
import { el, setData, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */

const PHONE = '(max-width: 720px)';
const OPENERS = ['chat-open', 'lobby-chat'];

/** The conversation in writing: beside the picture, below it, or on a phone in its place. */
export class ChatView {
  #open = false;
  possible = false;

  /** @param {Page} page @param {import('./chat.js').Chat} chat */
  constructor(page, chat) {
    this.page = page;
    this.chat = chat;
    this.lines = new ChatLines(page, chat);
    this.text = /** @type {HTMLTextAreaElement} */ (el('chat-text'));
    this.text.value = chat.store.draft;
    this.text.placeholder = page.words.say('chat.placeholder');
    this.text.addEventListener('input', () => this.#typed());
    this.text.addEventListener('keydown', (event) => this.#key(event));
    el('chat-form').addEventListener('submit', (/** @type {Event} */ event) => this.#send(event));
    el('chat-file').addEventListener('change', (/** @type {any} */ event) => this.#picked(event.target));
    el('chat').addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') this.toggle(false);
    });
    chat.addEventListener('change', () => this.#changed());
    chat.addEventListener('heard', (event) => this.#heard(/** @type {CustomEvent} */ (event).detail.count));
    matchMedia(PHONE).addEventListener('change', () => this.#cover());
    document.addEventListener('visibilitychange', () => this.#changed());
    this.#typed();
  }

  /** There is a conversation from when one is in the room until the visit has ended. @param {boolean} possible */
  offer(possible) {
    this.possible = possible;
    for (const id of OPENERS) show(el(id), possible);
    if (!possible && this.#open) this.#set(false);
    this.#changed();
  }

  /** @param {boolean} [open] */
  toggle(open = !this.#open) {
    if (open === this.#open) return;
    const here = document.activeElement;
    this.#set(open);
    if (open) this.text.focus({ preventScroll: true });
    else if (el('chat').contains(here) || here === document.body) this.#opener()?.focus({ preventScroll: true });
  }

  /** @param {boolean} open */
  #set(open) {
    this.#open = open;
    setData(document.body, 'chat', open ? 'open' : 'closed');
    show(el('chat'), open);
    for (const id of OPENERS) el(id).setAttribute('aria-expanded', String(open));
    this.#cover();
    this.#changed();
    if (open) this.lines.toEnd();
  }

  /** On a phone nothing behind it can be reached. */
  #cover() {
    const covered = this.#open && matchMedia(PHONE).matches;
    for (const id of ['lobby', 'call', 'notice']) el(id).inert = covered;
  }

  /** @returns {HTMLElement|undefined} the button that is to be seen */
  #opener() {
    return OPENERS.map((id) => el(id)).find((button) => button.offsetParent !== null);
  }

  #changed() {
    const visible = this.#open && document.visibilityState === 'visible';
    if (visible && this.chat.log.last > this.chat.store.read) {
      this.chat.seen();
      return;
    }
    this.lines.render();
    const { unread } = this.chat;
    setData(document.body, 'unread', String(unread));
    for (const id of OPENERS) {
      const button = el(id);
      const count = button.querySelector('.chat-count');
      show(count, unread > 0);
      setText(count, String(unread));
      const key = unread > 1 ? 'chat.open.unread.many' : 'chat.open.unread.one';
      button.setAttribute('aria-label', this.page.words.say(unread > 0 ? key : 'chat.open', { count: unread }));
    }
  }

  /** Read out by the list itself while that is open. @param {number} count */
  #heard(count) {
    if (this.#open) return;
    say(this.page.words.say(count > 1 ? 'said.chat.many' : 'said.chat.one', { ...this.page.values(), count }));
  }

  #typed() {
    const { text, chat } = this;
    chat.store.draft = text.value;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight + 2}px`;
    el('chat-send').disabled = text.value.trim() === '';
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    this.#send(event);
  }

  /** @param {Event} event */
  #send(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (!text) return;
    this.chat.write(text);
    this.text.value = '';
    this.#typed();
    this.text.focus();
    this.lines.toEnd();
  }

  /** @param {HTMLInputElement} input */
  #picked(input) {
    for (const file of input.files ?? []) this.chat.handOver(file);
    input.value = '';
    this.text.focus();
    this.lines.toEnd();
  }
}
