// @ts-check
/**
 * Keeps one page for when there is no connection, and nothing else: no page with anybody's data, no answer of the API.
 * Whatever else is asked for (sockets, downloads, pieces of files, what forms send) goes its way without it. Served with
 * a header that lets it stand for the whole site (HeadersFilter).
 */
const worker = /** @type {any} */ (self);
const KEPT = 'televisit-offline';
const PAGE = new URL('offline.xhtml', worker.registration.scope).href;
// with a mark of their own, so that the same files on other pages never come from here
const MARK = '?offline';
const FILES = ['css/tokens.css', 'css/site.css', 'js/shared/back-online.js'].map(
  (path) => new URL(path + MARK, worker.registration.scope).href,
);

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep().then(() => worker.skipWaiting())));

worker.addEventListener('activate', (/** @type {any} */ event) => {
  // the page is asked for while this worker is still waking up
  event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]));
});

// somebody reads in another language now, or a day has passed
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'renew') event.waitUntil(keep().catch(() => undefined));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(pageOrWords(event));
  else if (FILES.includes(request.url)) event.respondWith(kept(request.url).then((file) => file ?? fetch(request)));
});

async function keep() {
  const answers = await Promise.all([PAGE, ...FILES].map((url) => fetch(url, { cache: 'no-cache' })));
  // a way to the sign-in, or an error, is not what to keep
  if (!answers.every((answer) => answer.ok && !answer.redirected)) throw new Error('The offline page is not to be had');
  const cache = await caches.open(KEPT);
  await Promise.all(answers.map((answer) => cache.put(answer.url, answer)));
}

/** @param {any} event */
async function pageOrWords(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    // a frame within a page stays empty; the page around it says what is the matter
    const words = event.request.destination === 'document' ? await kept(PAGE) : undefined;
    return words ?? Response.error();
  }
}

/** @param {string} url */
function kept(url) {
  return caches.match(url, { cacheName: KEPT, ignoreVary: true });
}
