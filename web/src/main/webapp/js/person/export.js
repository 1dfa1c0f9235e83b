// @ts-check
/**
 * Taking one's data along: the archive is a plain download, begun once the sign-in is recent enough; if it is not, a
 * window asks for another and the download begins when that is done.
 */
import { ask } from '../clinical/ask.js';

/** @param {Window} window @param {typeof ask} [http] */
export function offerExport(window, http = ask) {
  const { document } = window;
  const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const section = part('export');
  const stepUp = part('export-step-up');
  const state = part('export-state');
  const root = document.body.dataset.path ?? '';
  let wanted = '';

  /** @param {string} [words] */
  const say = (words) => {
    state.textContent = words ?? '';
  };

  const begin = () => {
    stepUp.hidden = true;
    say(section.dataset.begun);
    window.location.assign(wanted);
  };

  section.addEventListener('click', async (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest('a[data-export]');
    if (!link) {
      return;
    }
    event.preventDefault();
    wanted = link.getAttribute('href') ?? '';
    say('');
    try {
      const signIn = await http(`${root}/api/v1/me/sign-in`, 'GET');
      if (signIn.recent) {
        begin();
      } else {
        stepUp.hidden = false;
        part('export-step-up-open').focus();
      }
    } catch (/** @type {any} */ refusal) {
      say(refusal.words || section.dataset.failed);
    }
  });

  // opened by the press of a button, so that no browser holds it back
  part('export-step-up-open').addEventListener('click', () => {
    if (!window.open(`${root}/step-up`, 'televisit-step-up', 'popup,width=480,height=720')) {
      say(section.dataset.blocked);
    }
  });

  return () => stepUp.hidden || begin();
}

if (typeof document !== 'undefined' && document.getElementById('export')) {
  const proven = offerExport(window);
  new BroadcastChannel('televisit-step-up').onmessage = proven;
}
