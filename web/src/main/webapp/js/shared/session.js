import { idleOf, leaves } from './unasked.js';

/**
 * When the sign-in has ended, or the person is shut out, an answer to a script says so with a status; the page is
 * then fetched anew, which leads to the sign-in and back here, or to the words that explain.
 *
 * @param {Window} window
 */
export function guardSession(window) {
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.(window.document).on('pfAjaxError', (/** @type {any} */ event, /** @type {XMLHttpRequest} */ xhr) => {
    if (xhr && (xhr.status === 401 || xhr.status === 403) && !leaves(window.document, idleOf(xhr))) {
      window.location.reload();
    }
  });
}
