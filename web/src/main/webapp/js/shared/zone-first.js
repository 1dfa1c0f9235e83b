// Not a module on purpose: on a browser's very first page it runs before anything is drawn, tells the server the zone and
// has the page written again, so that nobody sees times of another's clock. js/shared/zone.js keeps the zone true later.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const path = /** @type {HTMLScriptElement} */ (document.currentScript).dataset.path || '/';
  if (!zone || document.cookie.includes('televisit-zone=')) {
    return;
  }
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `televisit-zone=${zone}; Path=${path}; Max-Age=31536000; SameSite=Lax${secure}`;
  if (document.cookie.includes(`televisit-zone=${zone}`)) {
    document.documentElement.hidden = true;
    window.location.reload();
  }
})();
