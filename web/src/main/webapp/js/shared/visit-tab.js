// @ts-check
/** A visit lives in one tab. A link to it brings that tab forward as it is, instead of loading it again. */

const PREFIX = 'televisit-';

/** @param {Document} document @param {Window} window */
export function leadToVisitTab(document, window) {
  document.addEventListener('click', (event) => {
    const link = /** @type {HTMLAnchorElement|null} */ (/** @type {Element} */ (event.target).closest(`a[target^="${PREFIX}"]`));
    if (!link?.href || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    const tab = window.open('', link.target);
    if (!tab) return; // the browser opens no window: the link does what links do
    event.preventDefault();
    if (!shows(tab, link.pathname)) tab.location.href = link.href;
    tab.focus();
  });
}

/** @param {Window} tab @param {string} path @returns {boolean} whether the tab has that page open */
function shows(tab, path) {
  try {
    return tab.location.pathname === path;
  } catch {
    return false;
  }
}
