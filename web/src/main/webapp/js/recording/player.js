// @ts-check
/** Plays the parts of a recording one after the other; a button leads to each. */

for (const card of document.querySelectorAll('[data-recording]')) {
  const video = /** @type {HTMLVideoElement} */ (card.querySelector('video'));
  const broken = /** @type {HTMLElement} */ (card.querySelector('[data-part="broken"]'));
  const parts = /** @type {HTMLElement[]} */ ([...card.querySelectorAll('[data-src]')]);
  let current = 0;

  /** @param {number} index @param {boolean} play */
  const show = (index, play) => {
    current = index;
    parts.forEach((part, i) => part.setAttribute('aria-current', String(i === index)));
    broken.hidden = true;
    video.src = parts[index].dataset.src ?? '';
    if (play) video.play().catch(() => {});
  };

  parts.forEach((part, index) => part.addEventListener('click', () => show(index, true)));
  video.addEventListener('ended', () => current + 1 < parts.length && show(current + 1, true));
  // a take with guests has two rows of pictures
  video.addEventListener('loadedmetadata', () => (video.style.aspectRatio = `${video.videoWidth} / ${video.videoHeight}`));
  video.addEventListener('error', () => (broken.hidden = false));
  if (parts.length > 0) show(0, false);
}
