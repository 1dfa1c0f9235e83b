// @ts-check
/**
 * Brings the parts of a page that are marked `data-live` up to date: the page is read once more, without a view of its
 * own being kept for it, and what differs is replaced. A part in which somebody types, or that has a dialog open, waits
 * until they are done; who stands on a link or button in it stands on the same one afterwards.
 */
import { differs } from './typed.js';
import { askUnasked, idleOf, leaves, unaskedHeaders } from './unasked.js';

const VIEW_STATE = 'input[name="jakarta.faces.ViewState"]';
const FIELDS = 'input:not([type=hidden]), textarea, select';

/** @param {Element} part @returns {string} what tells whether it differs */
function print(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  copy.querySelectorAll(`${VIEW_STATE}, script`).forEach((each) => each.remove());
  // A countdown says another minute by itself, that is no difference.
  copy.querySelectorAll('[data-countdown]').forEach((each) => (each.textContent = ''));
  return `${copy.className}|${copy.innerHTML}`.replace(/\s+/g, ' ');
}

/** @param {Element} part @returns {boolean} whether something of the reader's would be lost */
export function inUse(part) {
  const focused = part.ownerDocument.activeElement;
  if (part.querySelector('dialog[open]') || (focused && part.contains(focused) && focused.matches(FIELDS))) return true;
  return [...part.querySelectorAll('input:not([type=hidden]), textarea')].some(differs);
}

/** @param {Element} focused @param {Element} part @returns {() => void} to be called when the part is another */
function keepFocus(focused, part) {
  if (!part.contains(focused)) return () => {};
  const all = () => [...part.querySelectorAll('a, button, summary, [tabindex]')];
  const place = all().indexOf(focused);
  const { id } = focused;
  const href = focused.getAttribute('href');
  return () => {
    const same = all().find((each) => (id && each.id === id) || (href && each.getAttribute('href') === href));
    /** @type {HTMLElement|undefined} */ (same ?? all()[place])?.focus({ preventScroll: true });
  };
}

/** @param {Element} part @param {Element} fresh */
function replace(part, fresh) {
  const document = part.ownerDocument;
  const state = /** @type {HTMLInputElement|null} */ (document.querySelector(VIEW_STATE))?.value;
  fresh.querySelectorAll('script').forEach((each) => each.remove());
  fresh.querySelectorAll(VIEW_STATE).forEach((each) => {
    // The page goes on with the view it has: the one just read is not kept by the server.
    if (state) /** @type {HTMLInputElement} */ (each).value = state;
  });
  const restore = keepFocus(/** @type {Element} */ (document.activeElement ?? document.body), part);
  part.className = fresh.className;
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  restore();
}

/**
 * @param {Document} page what is shown
 * @param {Document} fresh what the server says now
 * @returns {{waiting: boolean, scripted: boolean}} whether a part still waits for its reader, and whether one is left
 *   to the page's own command, as scripts stand in it that only that command sets up again
 */
export function bringUpToDate(page, fresh) {
  let waiting = false;
  let scripted = false;
  for (const part of page.querySelectorAll('[data-live]')) {
    const name = part.getAttribute('data-live');
    const now = [...fresh.querySelectorAll('[data-live]')].find((each) => each.getAttribute('data-live') === name);
    if (!now || print(now) === print(part)) continue;
    if (inUse(part)) waiting = true;
    else if (now.querySelector('script')) scripted = true;
    else replace(part, now);
  }
  return { waiting, scripted };
}

/**
 * The page as the server would write it now.
 *
 * @param {Window & typeof globalThis} window
 * @returns {Promise<Document|null>} null when it can't be had: the page stays as it is until the next news
 */
async function readAgain(window) {
  try {
    const response = await window.fetch(window.location.href, {
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      headers: { Accept: 'text/html', 'X-Televisit-Live': 'parts', ...unaskedHeaders(window.document) },
    });
    leaves(window.document, idleOf(response));
    return response.ok ? new window.DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/**
 * @param {Document} document
 * @param {Window & typeof globalThis} window
 * @returns {{soon: () => void}} `soon` brings the page up to date; many calls at once cost one
 */
export function keepUpToDate(document, window) {
  let timer = 0;
  let reading = false;
  let again = false;

  const soon = (millis = 60) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(read, millis);
  };
  const read = async () => {
    again = reading;
    if (reading || !document.querySelector('[data-live]')) return;
    reading = true;
    const fresh = await readAgain(window);
    reading = false;
    if (fresh) {
      const { waiting, scripted } = bringUpToDate(document, fresh);
      if (scripted) askUnasked(document, () => /** @type {any} */ (window).refreshVisits?.());
      // Somebody is in the middle of something there: when they turn away, the part follows.
      if (waiting) document.addEventListener('focusout', () => soon(300), { once: true });
    }
    if (again) soon();
  };
  return { soon: () => soon() };
}
