// @ts-check
import { beQuiet, chime, quiet, titleFlash } from './attention.js';
import { keepUpToDate } from './fragments.js';
import { ringAgain, ringsIn } from './rings.js';
import { LiveSocket, ticketFor } from './live-socket.js';
import { Toasts } from './toasts.js';

/**
 * Lets a page hear of news while it is open: shows them, calls for attention where they can't wait, and brings the
 * page's lists up to date.
 *
 * @param {Document} document
 * @param {Window & typeof globalThis} window
 */
export function hearNews(document, window) {
  const news = document.getElementById('news');
  if (!news || !window.WebSocket) return;
  const base = document.body.dataset.path ?? '';
  const toasts = toastsIn(news, document, base);
  const page = keepUpToDate(document, window);
  const flash = titleFlash(document, window);
  const rings = ringsIn(document, window, base, { chime: () => chime(window), flash });
  const socket = new LiveSocket({ freshTicket: () => ticketFor(base, window.location.href) });

  socket.addEventListener('message', (event) => {
    const { message } = /** @type {CustomEvent} */ (event).detail;
    if (message.type === 'ring') rings?.show(/** @type {any} */ (message));
    if (message.type === 'ring-over') rings?.over(message.id);
    if (message.type !== 'notice' && message.type !== 'changed') return;
    page.soon();
    if (message.type === 'notice' && toasts.show(message) && message.rings) {
      flash(message.text);
      chime(window);
    }
  });
  socket.addEventListener('open', (event) => {
    news.dataset.state = 'open';
    if (rings) ringAgain(window, base);
    // What happened while nobody told us is in the page once it is read again.
    if (/** @type {CustomEvent} */ (event).detail.again) page.soon();
  });
  followThePage(document, window, socket, page);
  listenToSwitch(news, window);
  socket.hurry();
}

/**
 * The socket tries at once when somebody looks at the page or the network is back, and rests while the page is away.
 *
 * @param {Document} document @param {Window} window @param {LiveSocket} socket @param {{soon: () => void}} page
 */
function followThePage(document, window, socket, page) {
  document.addEventListener('visibilitychange', () => (document.hidden ? undefined : socket.hurry()));
  window.addEventListener('online', () => socket.hurry());
  // A page kept for "back" must not hold a socket, and comes back with old lists.
  window.addEventListener('pagehide', () => socket.stop());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      socket.hurry();
      page.soon();
    }
  });
}

/** @param {HTMLElement} news @param {Document} document @param {string} base */
function toastsIn(news, document, base) {
  const regions = {
    status: /** @type {HTMLElement} */ (news.querySelector('[role=status]')),
    alert: /** @type {HTMLElement} */ (news.querySelector('[role=alert]')),
  };
  return new Toasts(document, regions, { close: news.dataset.close ?? '', open: news.dataset.open ?? '' }, base);
}

/** The button that turns the sound off and on. @param {HTMLElement} news @param {Window} window */
function listenToSwitch(news, window) {
  const button = /** @type {HTMLButtonElement|null} */ (news.querySelector('.sound-switch'));
  if (!button) return;
  const show = () => {
    const off = quiet(window.localStorage);
    button.textContent = (off ? news.dataset.sound : news.dataset.quiet) ?? '';
  };
  button.addEventListener('click', () => {
    beQuiet(window.localStorage, !quiet(window.localStorage));
    show();
  });
  show();
}
