// @ts-check
/** @typedef {{open: () => void, close?: () => void}} Dialog */

/** A dialog whose script comes when it is first opened; without the network it is tried again at the next press. */
export class Later {
  /** @type {Promise<Dialog>|null} */ #dialog = null;

  /** @param {() => Promise<Dialog>} load */
  constructor(load) {
    this.load = load;
  }

  async open() {
    this.#dialog ??= this.load();
    try {
      (await this.#dialog).open();
    } catch {
      this.#dialog = null;
    }
  }

  close() {
    this.#dialog?.then((dialog) => dialog.close?.(), () => {});
  }
}
