// @ts-check
import { typing } from './typed.js';

const UNASKED = 'X-Televisit-Unasked';
const IDLE = 'X-Televisit-Idle';

const BUSY_MILLIS = 200;

let unasked = false;
let waiting = 0;

/**
 * What a page asks by itself says so: it is no sign that its reader is there, and keeps nobody signed in. While
 * something is typed that was not sent yet it is one.
 *
 * @param {Document} document
 * @returns {Record<string, string>} headers
 */
export function unaskedHeaders(document) {
  return typing(document) ? {} : { [UNASKED]: 'true' };
}

/**
 * As {@link unaskedHeaders}, for what PrimeFaces asks in the work. While it still has something to send the work waits:
 * what stands in its queue is sent when nobody remembers any more who asked. Of several that wait the last is done.
 *
 * @param {Document} document
 * @param {() => void} work
 */
export function askUnasked(document, work) {
  const window = /** @type {any} */ (document.defaultView);
  window.clearTimeout(waiting);
  if (window.PrimeFaces?.ajax?.Queue.isEmpty() === false) {
    waiting = window.setTimeout(() => askUnasked(document, work), BUSY_MILLIS);
    return;
  }
  unasked = !typing(document);
  try {
    work();
  } finally {
    unasked = false;
  }
}

/** @param {Window} window */
export function markUnasked(window) {
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.ajaxPrefilter((/** @type {any} */ options, /** @type {any} */ given, /** @type {any} */ xhr) => {
    if (unasked) xhr.setRequestHeader(UNASKED, 'true');
  });
}

/**
 * The server has answered that nobody was there for as long as a session lasts: the page signs out, so that it does not
 * stand open.
 *
 * @param {Document} document
 * @param {string | null} idle what the header of that name says
 * @returns {boolean} whether it is so
 */
export function leaves(document, idle) {
  if (!idle) return false;
  document.getElementById('sign-out')?.closest('form')?.submit();
  return true;
}

/** @param {{getResponseHeader?: (name: string) => string | null, headers?: Headers}} answer */
export const idleOf = (answer) => answer.headers?.get(IDLE) ?? answer.getResponseHeader?.(IDLE) ?? null;
