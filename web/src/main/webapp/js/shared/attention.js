// @ts-check
/** Calls somebody who looks elsewhere: the title of the page flashes, and two soft notes sound unless they are off. */

const FLASH_MS = 1200;
const QUIET = 'televisit-quiet';

/** @param {Storage|undefined} store @returns {boolean} */
export function quiet(store) {
  try {
    return store?.getItem(QUIET) === 'yes';
  } catch {
    return false;
  }
}

/** @param {Storage|undefined} store @param {boolean} wanted */
export function beQuiet(store, wanted) {
  try {
    store?.setItem(QUIET, wanted ? 'yes' : 'no');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/**
 * @param {Document} document
 * @param {Window} window
 * @returns {{(text: string): void, stop: () => void}} flashes until the page is looked at, or until it is stopped
 */
export function titleFlash(document, window) {
  const own = document.title;
  let timer = 0;
  const stop = () => {
    window.clearInterval(timer);
    timer = 0;
    document.title = own;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? undefined : stop()));
  const flash = (/** @type {string} */ text) => {
    if (!document.hidden || timer) return;
    let on = false;
    timer = window.setInterval(() => {
      on = !on;
      document.title = on ? text : own;
    }, FLASH_MS);
  };
  return Object.assign(flash, { stop });
}

/**
 * Two soft notes. A browser lets a page sound only after somebody has touched it; before, this does nothing.
 *
 * @param {Window & typeof globalThis} window
 */
export function chime(window) {
  const touched = /** @type {any} */ (window.navigator).userActivation?.hasBeenActive;
  if (!window.AudioContext || !touched || quiet(window.localStorage)) return;
  const audio = new window.AudioContext();
  [659.25, 523.25].forEach((hertz, step) => {
    const from = audio.currentTime + step * 0.28;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.type = 'sine';
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.12, from + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.65);
  });
  window.setTimeout(() => audio.close(), 2000);
}
