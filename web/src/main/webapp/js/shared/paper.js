/**
 * A button with data-print prints the page; a field with data-select is selected as a whole, to be copied.
 *
 * @param {Document} document
 * @param {Window} window
 */
export function listenForPaper(document, window) {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-print]')) {
      window.print();
    }
    /** @type {HTMLInputElement | null} */ (target.closest('input[data-select]'))?.select();
  });
}
