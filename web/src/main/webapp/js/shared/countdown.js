/**
 * Keeps times true while a page stays open: "starts in 5 minutes" counts down, a door opens when its time comes, and
 * the page's list is read anew then and every so often. Nobody who has left the desk is kept signed in by it.
 */
import { askUnasked } from './unasked.js';

const TICK_MS = 1000;

/**
 * Says the distance to a time in words: "in 5 minutes", "3 minutes ago".
 *
 * @param {number} ms from now, negative when past
 * @param {string} language
 * @returns {string}
 */
export function distance(ms, language) {
  const sign = ms < 0 ? -1 : 1;
  const minutes = Math.ceil(Math.abs(ms) / 60000);
  const words = formatOf(language);
  if (minutes < 60) {
    return words.format(sign * Math.max(minutes, sign < 0 ? 0 : 1), 'minute');
  }
  if (minutes < 48 * 60) {
    return words.format(sign * Math.round(minutes / 60), 'hour');
  }
  return words.format(sign * Math.round(minutes / 1440), 'day');
}

/** @type {Map<string, Intl.RelativeTimeFormat>} */
const formats = new Map();

/** Each visit of a day asks every second. @param {string} language */
function formatOf(language) {
  const known = formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  formats.set(language, known);
  return known;
}

/**
 * Turns a closed door into a link.
 *
 * @param {HTMLElement} door
 */
export function open(door) {
  door.setAttribute('href', door.dataset.room ?? '');
  door.setAttribute('target', door.dataset.target ?? '');
  door.removeAttribute('aria-disabled');
  door.removeAttribute('role');
  door.removeAttribute('tabindex');
  door.textContent = door.dataset.label ?? '';
  delete door.dataset.opens;
}

/**
 * Reads the page's list anew, unless nobody sees it.
 *
 * @param {Document} document
 * @param {Window & {refreshVisits?: () => void}} window
 * @returns {{now: () => void, every: (ms: number) => void}}
 */
function refresher(document, window) {
  let refreshed = Date.now();
  const now = () => {
    refreshed = Date.now();
    const { refreshVisits } = window;
    if (refreshVisits && !document.hidden) {
      askUnasked(document, () => refreshVisits());
    }
  };
  return { now, every: (ms) => (ms > 0 && Date.now() - refreshed >= ms ? now() : undefined) };
}

/**
 * @param {Document} document
 * @param {number} now milliseconds by the server's clock
 */
function countDown(document, now) {
  const { language, ...usual } = document.body.dataset;
  for (const each of document.querySelectorAll('[data-countdown]')) {
    const { countdown, starts = usual.starts, started = usual.started } = /** @type {HTMLElement} */ (each).dataset;
    const left = Number(countdown) - now;
    const pattern = (left < 0 ? started : starts) ?? '{0}';
    const text = pattern.replace('{0}', distance(left, language || 'en'));
    if (each.textContent !== text) {
      each.textContent = text;
    }
  }
}

/**
 * Opens the doors whose time has come.
 *
 * @param {Document} document
 * @param {number} now milliseconds by the server's clock
 * @returns {boolean} whether there was one
 */
function openDoors(document, now) {
  const due = [...document.querySelectorAll('[data-opens]')].filter((door) => {
    const opens = Number(/** @type {HTMLElement} */ (door).dataset.opens);
    return opens > 0 && opens <= now;
  });
  due.forEach((door) => open(/** @type {HTMLElement} */ (door)));
  return due.length > 0;
}

/**
 * @param {Document} document
 * @param {Window & {refreshVisits?: () => void}} window
 */
export function keepTimes(document, window) {
  // The server's clock counts: a device whose clock is wrong still sees the right distance.
  const skew = Number(document.body.dataset.now) - Date.now();
  const refresh = refresher(document, window);

  const tick = () => {
    const now = Date.now() + skew;
    countDown(document, now);
    if (openDoors(document, now)) {
      refresh.now();
    }
    refresh.every(Number(document.querySelector('[data-refresh]')?.getAttribute('data-refresh') ?? 0) * 1000);
  };

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      tick();
      refresh.now();
    }
  });
  window.setInterval(tick, TICK_MS);
  tick();
}
