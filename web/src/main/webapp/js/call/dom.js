// @ts-check
/** The few things the views do to the document. */

const LONGEST_FRAME = 100;

/** @param {string} id @returns {any} the element; a missing one is a mistake of ours and says so at once */
export function el(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element ${id}`);
  return element;
}

/** Sets text only when it differs, so that screen readers and selections are left in peace. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {HTMLElement} element @param {boolean} shown */
export function show(element, shown) {
  if (element.hidden === shown) element.hidden = !shown;
}

/** @param {HTMLElement} element @param {string} name @param {string} value */
export function setData(element, name, value) {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** @param {Element} element its first svg @param {string} name of a sign in the page's sprite */
export function setSign(element, name) {
  const use = element.querySelector('use');
  if (use?.getAttribute('href') !== `#sign-${name}`) use?.setAttribute('href', `#sign-${name}`);
}

/** The accessible name of a button that shows only a sign. @param {Element} button @param {string} label */
export function setLabel(button, label) {
  setText(/** @type {Element} */ (button.querySelector('.visually-hidden')), label);
  if (button.getAttribute('title') !== label) button.setAttribute('title', label);
}

/** Shows tracks in a video element, kept as long as they are the same. @param {HTMLVideoElement} video @param {MediaStreamTrack|null} track */
export function showTrack(video, track) {
  const present = /** @type {MediaStream|null} */ (video.srcObject)?.getTracks()[0] ?? null;
  if (present === track) return;
  video.srcObject = track ? new MediaStream([track]) : null;
  if (track) video.play().catch(() => {});
}

/** Once what stands in the document has been drawn; a page that nobody sees is not drawn, and is not waited for. @param {() => void} act */
export function afterDrawing(act) {
  let acted = false;
  const once = () => {
    if (!acted) act();
    acted = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, LONGEST_FRAME);
}
