// @ts-check

const SENDS = 'button[type="submit"][name]';
const REFUSED = '[aria-invalid="true"]';

/**
 * A form's button shows that it is in hand until the answer is there, and is pressed once: PrimeFaces would send each
 * press, one after the other. When a field was refused, the reader is taken to it.
 *
 * @param {Document} document
 * @param {Window} window
 */
export function pressOnce(document, window) {
  document.addEventListener('click', once, true);
  // on its way up: what somebody stops on its way down, to ask for a sign-in first, was not sent
  document.addEventListener('click', (click) => sender(click)?.setAttribute('aria-busy', 'true'));
  const jQuery = /** @type {any} */ (window).jQuery;
  jQuery?.(document).on('pfAjaxComplete', (/** @type {any[]} */ ...told) => {
    const [, , { source }, outcome] = told;
    // what was pressed may have been written anew with its form
    const button = document.getElementById(source.id ?? source);
    // a page that is left for another stays as it is until then
    if (outcome?.redirect || !button?.matches(SENDS)) return;
    button.removeAttribute('aria-busy');
    if (outcome?.validationFailed) {
      /** @type {HTMLElement | null | undefined} */ (button.closest('form')?.querySelector(REFUSED))?.focus();
    }
  });
}

/** @param {MouseEvent} click */
const sender = (click) => /** @type {Element} */ (click.target).closest(SENDS);

/** @param {MouseEvent} click */
function once(click) {
  if (sender(click)?.getAttribute('aria-busy') === 'true') {
    click.preventDefault();
    click.stopImmediatePropagation();
  }
}
