// @ts-check

const SERVER_FAULT = 500;
const TOLD = '[data-unsent]';

/**
 * When what was pressed did not arrive, or the server failed over it, the page says so where the reader is, in the open
 * dialog or among its notices: what was typed is still there. PrimeFaces itself keeps silent.
 *
 * @param {Document} document
 * @param {Window} window
 */
export function tellWhatFailed(document, window) {
  const forget = () => document.querySelectorAll(TOLD).forEach((notice) => notice.remove());
  const tell = (/** @type {any} */ event, /** @type {{status: number} | undefined} */ xhr) => {
    const words = document.getElementById(wordsFor(xhr?.status ?? 0) ?? '');
    if (words) {
      const place = document.querySelector('dialog[open]') ?? document.getElementById('messages');
      place?.prepend(/** @type {HTMLTemplateElement} */ (words).content.cloneNode(true));
      place?.querySelector(TOLD)?.scrollIntoView({ block: 'nearest' });
    }
  };
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.(document).on('pfAjaxSend', forget).on('pfAjaxError', tell);
}

/**
 * Which of the page's templates tells it.
 *
 * @param {number} status 0 for no answer at all
 * @returns {string | null} null when somebody else answers it
 */
function wordsFor(status) {
  if (status === 0) return 'unreached';
  return status >= SERVER_FAULT ? 'failed' : null;
}
