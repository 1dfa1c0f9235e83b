// @ts-check

/** @typedef {{id: string, kind: string, text: string, href: string|null, rings: boolean}} Notice */
/** @typedef {{close: string, open: string}} ToastWords */

const MOST = 3;
const SHOWN_FOR = 12000;

/**
 * Shows news in a corner of the page, at most three at once. What can't wait stays until it is closed and is announced
 * at once; the rest goes by itself, unless somebody points at it or is in it. Escape closes the one the focus is in.
 */
export class Toasts {
  /** @type {Set<string>} */ #shown = new Set();

  /**
   * @param {Document} document
   * @param {{status: HTMLElement, alert: HTMLElement}} regions live regions that were there when the page was read
   * @param {ToastWords} words
   * @param {string} base the context path
   */
  constructor(document, regions, words, base) {
    this.document = document;
    this.regions = regions;
    this.words = words;
    this.base = base;
    for (const region of [regions.status, regions.alert]) {
      region.addEventListener('keydown', (event) => {
        const toast = /** @type {HTMLElement} */ (event.target).closest('.toast');
        if (event.key === 'Escape' && toast) this.close(/** @type {HTMLElement} */ (toast));
      });
    }
  }

  /** @param {Notice} notice @returns {boolean} whether it was new */
  show(notice) {
    if (this.#shown.has(notice.id)) return false;
    this.#shown.add(notice.id);
    const region = notice.rings ? this.regions.alert : this.regions.status;
    const toast = this.#toast(notice);
    region.append(toast);
    this.#makeRoom();
    if (!notice.rings) this.#goLater(toast);
    return true;
  }

  /** @param {HTMLElement} toast */
  close(toast) {
    const hadFocus = toast.contains(this.document.activeElement);
    toast.remove();
    if (hadFocus) this.document.getElementById('content')?.focus();
  }

  /** @returns {HTMLElement[]} the oldest first */
  #open() {
    const all = [...this.regions.status.children, ...this.regions.alert.children];
    return /** @type {HTMLElement[]} */ (all).sort((one, other) => Number(one.dataset.order) - Number(other.dataset.order));
  }

  #makeRoom() {
    const open = this.#open();
    // What rings is the last to go.
    const first = [...open.filter((toast) => !toast.classList.contains('rings')), ...open.filter((toast) => toast.classList.contains('rings'))];
    first.slice(0, Math.max(0, open.length - MOST)).forEach((toast) => toast.remove());
  }

  /** @param {Notice} notice @returns {HTMLElement} */
  #toast(notice) {
    const toast = this.document.createElement('div');
    toast.className = notice.rings ? 'toast rings' : 'toast';
    toast.dataset.order = String(this.#shown.size);
    toast.dataset.kind = notice.kind;
    const text = this.document.createElement('p');
    text.textContent = notice.text;
    toast.append(text);
    const actions = this.document.createElement('div');
    actions.className = 'toast-actions';
    if (notice.href) {
      const link = this.document.createElement('a');
      link.className = 'button small';
      link.href = this.base + notice.href;
      link.textContent = this.words.open;
      actions.append(link);
    }
    const close = this.document.createElement('button');
    close.type = 'button';
    close.className = 'button small quiet';
    close.textContent = this.words.close;
    close.addEventListener('click', () => this.close(toast));
    actions.append(close);
    toast.append(actions);
    return toast;
  }

  /** @param {HTMLElement} toast */
  #goLater(toast) {
    setTimeout(() => {
      if (toast.matches(':hover') || toast.contains(this.document.activeElement)) this.#goLater(toast);
      else toast.remove();
    }, SHOWN_FOR);
  }
}
