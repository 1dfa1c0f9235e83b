// @ts-check
/**
 * What is typed into a form outlives a sign-in that has ended: it is kept in the tab when the form is sent, forgotten
 * once that was answered, and put back when its reader comes back to the page through the sign-in. Sentences outlive a
 * look at another day of the same page as well; a filter that was not asked for does not, as nothing would be filtered.
 */

const KEY = 'televisit-typed';
const KEPT_MILLIS = 30 * 60 * 1000;
const FIELDS = 'main input:not([type=hidden], [type=password], [type=file]), main textarea, main select';
const SENTENCES = 'main textarea';
const EXPIRED = '/error/expired.xhtml';

/** @typedef {{page: string, person: string, at: number, fields: Record<string, string | boolean>}} Kept */

/** @param {Document} document @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */
function fieldsOf(document) {
  return /** @type {any[]} */ ([...document.querySelectorAll(FIELDS)]).filter((field) => field.id);
}

/** @param {any} field */
const isTicked = (field) => field.type === 'checkbox' || field.type === 'radio';

/** @param {any} field @returns {boolean} whether it says something else than the server wrote */
export function differs(field) {
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Whether something stands in a field that was not sent. @param {Document} document */
export const typing = (document) => fieldsOf(document).some(differs);

/**
 * @param {Document} document
 * @param {Window} window
 */
export function keepTyped(document, window) {
  const store = window.sessionStorage;
  const page = subjectOf(window.location);
  // another person's words are nobody else's
  const person = document.querySelector('.user-menu summary')?.textContent?.trim() ?? '';
  const keep = (/** @type {string} */ among) => {
    const fields = Object.fromEntries(
      fieldsOf(document).filter((field) => differs(field) && field.matches(among)).map((field) => [field.id, isTicked(field) ? /** @type {any} */ (field).checked : field.value]));
    if (Object.keys(fields).length > 0) store.setItem(KEY, JSON.stringify({ page, person, at: Date.now(), fields }));
  };
  const answered = (/** @type {any} */ event, /** @type {XMLHttpRequest} */ xhr) => {
    if (xhr.status === 200 && !xhr.responseText.includes(EXPIRED)) store.removeItem(KEY);
  };
  putBack(document, read(store), page, person);
  store.removeItem(KEY);
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.(document).on('pfAjaxSend', () => keep(FIELDS)).on('pfAjaxComplete', answered);
  document.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('main a[href]');
    if (link && subjectOf(/** @type {HTMLAnchorElement} */ (link)) === page) keep(SENTENCES);
  });
}

/** @param {Location | HTMLAnchorElement} place @returns {string} the page and what it is about, whichever day it shows */
const subjectOf = (place) => `${place.pathname}?${new URLSearchParams(place.search).get('id') ?? ''}`;

/** @param {Storage} store @returns {Kept | null} */
function read(store) {
  try {
    return JSON.parse(store.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {Document} document @param {Kept | null} kept @param {string} page @param {string} person */
function putBack(document, kept, page, person) {
  if (kept?.page !== page || kept.person !== person || Date.now() - kept.at > KEPT_MILLIS) return;
  for (const field of fieldsOf(document)) {
    const typed = kept.fields[field.id];
    if (typed === undefined) continue;
    if (isTicked(field)) /** @type {any} */ (field).checked = typed;
    else field.value = String(typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
