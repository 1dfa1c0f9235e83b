/** The cookie in which the server reads the zone of the device's clock. */
export const COOKIE = 'televisit-zone';

/**
 * Tells the server the browser's zone, also when it has changed since. The very first page is seen to by zone-first.js;
 * where that could not, the page was written with the doctor's zone and is fetched again, once.
 *
 * @param {Document} document
 * @param {Window} window
 */
export function tellZone(document, window) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) {
    return;
  }
  const wanted = `${COOKIE}=${zone}`;
  const known = document.cookie.split('; ').includes(wanted);
  if (known) {
    return;
  }
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${wanted}; Path=${document.body.dataset.path || '/'}; Max-Age=31536000; SameSite=Lax${secure}`;
  const stored = document.cookie.split('; ').includes(wanted);
  if (stored && document.body.dataset.zone === '') {
    window.location.reload();
  }
}
