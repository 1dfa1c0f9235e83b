// @ts-check
/** @typedef {import('./devices.js').Devices} Devices */

/** Tells the other side what is switched on, and the server when there was nothing to switch on. */
export class DeviceTeller {
  #said = '';
  #troubleTold = false;

  /** @param {Devices} devices @param {(frame: import('./signaling.js').Frame) => boolean} send */
  constructor(devices, send) {
    this.devices = devices;
    this.send = send;
  }

  /** @param {{again?: boolean}} [how] again: somebody came who did not hear it */
  tell({ again = false } = {}) {
    const state = { microphone: this.devices.on('audio'), camera: this.devices.on('video') };
    const text = JSON.stringify(state);
    if ((again || text !== this.#said) && this.send({ type: 'media-state', ...state })) this.#said = text;
  }

  /** Once a page: that the person tried counts when the visit is settled (REQUIREMENTS T0). */
  tellTrouble() {
    const { causes, tracks } = this.devices;
    if (this.#troubleTold || tracks.audio || tracks.video || !(causes.audio || causes.video)) return;
    this.#troubleTold = this.send({ type: 'trouble', cause: 'device' });
  }
}
