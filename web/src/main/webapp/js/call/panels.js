// @ts-check
import { el, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {'people'|'settings'|'proof'|'keys'} PanelName */

/** The menu behind "More" and the panels it leads to; each panel is a dialog, which keeps and returns the focus. */
export class Panels {
  constructor() {
    this.menu = el('more-menu');
    this.button = el('more');
    this.menu.addEventListener('focusout', (/** @type {FocusEvent} */ event) => {
      const to = /** @type {Node|null} */ (event.relatedTarget);
      if (to && !this.menu.contains(to) && to !== this.button) this.closeMenu();
    });
    addEventListener('pointerdown', (event) => {
      const at = /** @type {Node} */ (event.target);
      if (!this.menu.contains(at) && !this.button.contains(at)) this.closeMenu();
    });
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.menu.hidden) return;
      this.closeMenu();
      this.button.focus();
    });
    // whatever was chosen in the menu, it has served
    this.menu.addEventListener('click', (/** @type {Event} */ event) => {
      if (/** @type {Element} */ (event.target).closest('button')) this.closeMenu();
    });
  }

  toggleMenu() {
    const open = this.menu.hidden;
    show(this.menu, open);
    this.button.setAttribute('aria-expanded', String(open));
    if (open) this.menu.querySelector('button:not([hidden])')?.focus();
  }

  closeMenu() {
    if (!this.menu.hidden) this.toggleMenu();
  }

  /** @param {PanelName} name */
  open(name) {
    const dialog = dialogOf(name);
    if (dialog.open) return;
    // focus goes back to where the person was, and the menu is gone by then
    this.button.focus();
    dialog.showModal();
  }

  close() {
    this.closeMenu();
    for (const dialog of document.querySelectorAll('dialog.panel')) /** @type {HTMLDialogElement} */ (dialog).close();
  }

  /** @param {PanelName} name */
  shows(name) {
    return dialogOf(name).open;
  }
}

/** @param {PanelName} name @returns {HTMLDialogElement} */
function dialogOf(name) {
  return el(`${name}-panel`);
}
