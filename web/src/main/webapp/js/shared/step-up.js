// @ts-check
/** A fresh sign-in, asked for in a window of its own: what stands on this page stays, and a call in another tab goes on. */

const NAME = 'televisit-step-up';

/**
 * To be called by the press of a button, so that no browser holds it back.
 *
 * @param {Window} window
 * @param {string} root where the site begins
 * @returns {boolean} whether the window opened
 */
export const openStepUp = (window, root) => Boolean(window.open(`${root}/step-up`, NAME, 'popup,width=480,height=720'));

/** @param {() => void} act to do each time the reader has signed in anew, whichever page asked for it */
export function whenProven(act) {
  new BroadcastChannel(NAME).onmessage = act;
}

/** In the window: tells the pages that wait for it. */
export function tellProven() {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('proven');
  channel.close();
}
