/**
 * Buttons that carry what they mean: data-command calls a function PrimeFaces has put on the page, with one named
 * value or one for each data-with-…; data-dialog opens a dialog and takes the same values into its fields, data-close
 * closes it. So no button depends on its place in a list that may have changed since.
 */

let busy = false;

const WITH = 'with';
const BUTTONS = '[data-command], [data-dialog], [data-copy], [data-close]';
const MENUS = 'details.user-menu[open], details.nav-more[open]';

/**
 * The named values a button carries: data-name with data-value, and data-with-minutes="5" as minutes.
 *
 * @param {DOMStringMap} dataset
 * @returns {{name: string, value: string}[]}
 */
export function carried(dataset) {
  const values = dataset.name ? [{ name: dataset.name, value: dataset.value ?? '' }] : [];
  for (const [key, value] of Object.entries(dataset)) {
    if (key.startsWith(WITH) && key.length > WITH.length) {
      values.push({ name: key[WITH.length].toLowerCase() + key.slice(WITH.length + 1), value: value ?? '' });
    }
  }
  return values;
}

/** @param {HTMLElement} button */
function command(button) {
  const run = /** @type {any} */ (window)[button.dataset.command ?? ''];
  if (busy || typeof run !== 'function') {
    return;
  }
  busy = true;
  button.setAttribute('aria-busy', 'true');
  run(carried(button.dataset));
}

/** @param {HTMLElement} button */
function openDialog(button) {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById(button.dataset.dialog ?? ''));
  if (!dialog) {
    return;
  }
  if (button.dataset.fill) {
    /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.fill)).value = button.dataset.value ?? '';
  }
  for (const { name, value } of carried(button.dataset)) {
    const field = /** @type {HTMLInputElement | null} */ (dialog.querySelector(`[id$=":${name}"]`));
    if (field) {
      field.value = value;
    }
  }
  const title = dialog.querySelector('h2');
  if (button.dataset.title && title) {
    title.textContent = button.dataset.title;
  }
  dialog.showModal();
}

/**
 * Puts what a field holds where it can be pasted from, and says so on the button.
 *
 * @param {HTMLElement} button
 */
async function copy(button) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.copy ?? ''));
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied ?? '';
  } catch {
    // the browser does not allow it: the text is selected, to be copied by hand
    field.focus();
  }
}

/** @param {Document} document */
function showDay(document) {
  const days = document.querySelector('.days');
  const day = /** @type {HTMLElement | null} */ (days?.querySelector('[aria-current="date"]'));
  if (days && day) {
    days.scrollLeft = day.offsetLeft - days.clientWidth / 2 + day.clientWidth / 2;
  }
}

/** @param {HTMLElement | null} button that was pressed */
function press(button) {
  if (button?.dataset.command !== undefined) {
    command(button);
  } else if (button?.dataset.dialog !== undefined) {
    openDialog(button);
  } else if (button?.dataset.copy !== undefined) {
    copy(button);
  } else if (button) {
    button.closest('dialog')?.close();
  }
}

/**
 * Does what somebody asked for before this module was there: js/shared/early.js has kept it. Ends the keeping once
 * PrimeFaces, which waits for the whole page too, has made its buttons ready.
 *
 * @param {Window} window
 */
export function catchUp(window) {
  const { jQuery, televisitPressed } = /** @type {any} */ (window);
  const go = () => {
    const kept = /** @type {HTMLElement | null | undefined} */ (televisitPressed?.());
    kept?.removeAttribute('aria-busy');
    if (kept?.isConnected) {
      kept.click();
    }
  };
  jQuery ? jQuery(go) : go();
}

/** @param {Document} document */
export function listen(document) {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    press(/** @type {HTMLElement | null} */ (target.closest(BUTTONS)));
    for (const menu of document.querySelectorAll(MENUS)) {
      if (!menu.contains(target)) {
        menu.removeAttribute('open');
      }
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelector(MENUS)?.removeAttribute('open');
    }
  });
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.(document).on('pfAjaxComplete', () => {
    busy = false;
    showDay(document);
  });
  showDay(document);
}
