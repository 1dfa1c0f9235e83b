// Not a module: it is kept with the offline page. Goes on to the page that was asked for once the house can be reached.
(() => {
  const base = document.body.dataset.path ?? '';
  const EVERY_MILLIS = 10_000;
  const again = () => window.location.reload();
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${base}/img/favicon.svg`, { method: 'HEAD', cache: 'no-store' });
      if (answer.ok) again();
    } catch {
      // still no way: the next look comes by itself
    }
  };
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, EVERY_MILLIS);
})();
