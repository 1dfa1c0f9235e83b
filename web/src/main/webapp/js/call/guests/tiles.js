// @ts-check
import { setData, setText, show } from '../dom.js';
import { initials } from '../words.js';

/** @typedef {{root: HTMLElement, video: HTMLVideoElement, face: HTMLElement, name: HTMLElement, state: HTMLElement}} Tile */
/** @typedef {{id: string, name: string, role: string, states: string[], camera: boolean, live: boolean}} Shown role and states in words */

/** One picture for each of several others: name, as what they are here, and what they have switched off. */
export class Tiles {
  /** @type {Map<string, Tile>} */ #tiles = new Map();

  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
  }

  /** @param {string} id @returns {HTMLVideoElement} */
  video(id) {
    return this.#tile(id).video;
  }

  /** @param {Shown[]} others all of them */
  render(others) {
    for (const [id, { root }] of this.#tiles) {
      if (others.some((other) => other.id === id)) continue;
      root.remove();
      this.#tiles.delete(id);
    }
    setData(this.box, 'count', String(others.length));
    show(this.box, others.length > 0);
    for (const { id, name, role, states, camera, live } of others) {
      const tile = this.#tile(id);
      setText(tile.name, `${name} · ${role}`);
      setText(tile.state, states.join(' · '));
      setText(tile.face, initials(name));
      tile.video.setAttribute('aria-label', name);
      setData(tile.video, 'participant', name);
      setData(tile.video, 'camera', String(camera));
      setData(tile.root, 'live', String(live));
      show(tile.face, !camera || !live);
      if (tile.video.srcObject && tile.video.paused) this.#play(tile.video);
    }
  }

  /** @param {string} id @returns {Tile} */
  #tile(id) {
    const known = this.#tiles.get(id);
    if (known) return known;
    const make = (/** @type {string} */ tag, /** @type {string} */ name) => {
      const element = document.createElement(tag);
      element.className = name;
      root.append(element);
      return element;
    };
    const root = document.createElement('div');
    root.className = 'tile';
    root.dataset.testid = `tile-${id}`;
    const video = /** @type {HTMLVideoElement} */ (make('video', 'tile-video'));
    video.playsInline = true;
    video.dataset.seat = id;
    video.addEventListener('loadedmetadata', () => this.#play(video));
    const face = make('span', 'face');
    face.setAttribute('aria-hidden', 'true');
    const words = make('p', 'tile-words');
    const name = document.createElement('span');
    name.className = 'tile-name';
    const state = document.createElement('span');
    state.className = 'tile-state';
    words.append(name, ' ', state);
    this.box.append(root);
    const tile = { root, video, face, name, state };
    this.#tiles.set(id, tile);
    return tile;
  }

  /** Browsers may refuse sound before the first touch of the page. @param {HTMLVideoElement} video */
  async #play(video) {
    try {
      await video.play();
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'NotAllowedError') return;
      video.muted = true; // until "tap to hear"
      await video.play().catch(() => {});
    }
  }
}
