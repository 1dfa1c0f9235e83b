// @ts-check

const PAUSE_MS = 250;

/**
 * A field with data-search has its list read anew by the function of that name once the reader pauses.
 *
 * @param {Document} document
 * @param {Window} window
 */
export function searchAsTyped(document, window) {
  let timer = 0;
  document.addEventListener('input', ({ target }) => {
    const { search } = /** @type {HTMLElement} */ (target).dataset;
    if (search === undefined) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => /** @type {any} */ (window)[search]?.(), PAUSE_MS);
  });
}
