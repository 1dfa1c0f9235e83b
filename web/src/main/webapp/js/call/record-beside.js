// @ts-check
import { el, setData, show } from './dom.js';

const PHONE = '(max-width: 720px)';

/**
 * The visit's record beside the picture, below it on a smaller screen, and in its place on a phone. It is a frame of its
 * own, which comes when it is first asked for and stays as it is while it is closed: what is typed there is not lost.
 */
export class RecordBeside {
  #open = false;

  /** @param {import('./view.js').View} view */
  constructor(view) {
    this.view = view;
    el('record-beside').addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') this.close();
    });
    matchMedia(PHONE).addEventListener('change', () => this.#cover());
  }

  /** Pressed once more, it goes. */
  open() {
    if (this.#open) {
      this.close();
      return;
    }
    this.view.chat.toggle(false);
    this.#frame();
    this.#set(true);
    el('beside-title').focus({ preventScroll: true });
  }

  close() {
    if (!this.#open) return;
    this.#set(false);
    el('more').focus({ preventScroll: true });
  }

  /** @param {boolean} open */
  #set(open) {
    this.#open = open;
    setData(document.body, 'beside', open ? 'open' : 'closed');
    show(el('record-beside'), open);
    this.#cover();
  }

  /** On a phone nothing behind it can be reached. */
  #cover() {
    el('call').inert = this.#open && matchMedia(PHONE).matches;
  }

  #frame() {
    const place = el('beside-frame');
    if (place.firstChild) return;
    const frame = document.createElement('iframe');
    frame.title = el('beside-title').textContent ?? '';
    frame.src = place.dataset.src ?? '';
    place.append(frame);
  }
}
