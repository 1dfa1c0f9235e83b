// Not a module on purpose: it is there before the first button can be pressed. On a slow line the page's module comes
// later than the page; what is pressed until then is kept, shown as in hand, and done by js/shared/actions.js. Only the
// first press counts, as it does once the module is there. A form that is sent before PrimeFaces has put its mark into
// it would be refused, so its buttons are kept as well.
(() => {
  const KEPT = '[data-command], [data-dialog], [data-copy], form[id] [type="submit"]';
  /** @type {Element | null} */ let pressed = null;
  const keep = (/** @type {MouseEvent} */ click) => {
    const button = /** @type {Element} */ (click.target).closest(KEPT);
    if (!button) return;
    click.preventDefault();
    click.stopImmediatePropagation();
    if (!pressed) {
      pressed = button;
      button.setAttribute('aria-busy', 'true');
    }
  };
  document.addEventListener('click', keep, true);
  /** @type {any} */ (window).televisitPressed = () => {
    document.removeEventListener('click', keep, true);
    const kept = pressed;
    pressed = null;
    return kept;
  };
})();
