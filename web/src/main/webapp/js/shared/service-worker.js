// @ts-check
/**
 * Keeps one page for when there is no connection, and nothing else: no page with anybody's data, no answer of the API.
 * Told by a push, which says nothing, it asks the site what is new and shows that. Whatever else is asked for (sockets, downloads, pieces of files, what forms send) goes its way without it. Served with
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

// for who is not signed in; the same words as in the site's own texts, which a test compares
const NEWS = {
  en: 'There is news about your visit.',
  es: 'Hay novedades sobre su visita.',
  fr: 'Il y a du nouveau pour votre consultation.',
};

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

// a push says nothing but "ask"
worker.addEventListener('push', (/** @type {any} */ event) => event.waitUntil(tell()));

worker.addEventListener('notificationclick', (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.page ?? ''));
});

// the browser's maker gave it another address
worker.addEventListener('pushsubscriptionchange', (/** @type {any} */ event) => event.waitUntil(moved(event)));

async function tell() {
  const news = (await asked().catch(() => undefined)) ?? generic(worker.navigator.language);
  const icon = new URL('img/app/icon-192.png', worker.registration.scope).href;
  await worker.registration.showNotification(news.title, {
    body: news.text,
    tag: news.tag,
    // it may be another matter than the one that still stands there
    renotify: true,
    lang: news.language,
    icon,
    data: { page: news.page },
  });
}

/** Who is signed in here is told what it is; undefined for who is not. */
async function asked() {
  const answer = await fetch(new URL('api/v1/me/news', worker.registration.scope), {
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    headers: { Accept: 'application/json' },
  });
  return answer.ok ? answer.json() : undefined;
}

/** @param {string} language of the browser */
function generic(language) {
  const known = language.slice(0, 2) in NEWS ? language.slice(0, 2) : 'en';
  return { title: 'Televisit', text: NEWS[/** @type {keyof typeof NEWS} */ (known)], page: '/', tag: '/', language: known };
}

/** Opens a page of ours, and of nobody else's. @param {string} page below the application's address */
async function open(page) {
  const { scope } = worker.registration;
  const wanted = new URL(page.replace(/^\/+/, ''), scope).href;
  const url = wanted.startsWith(scope) ? wanted : scope;
  const windows = await worker.clients.matchAll({ type: 'window' });
  const there = windows.find((/** @type {any} */ each) => each.url === url);
  await (there ? there.focus() : worker.clients.openWindow(url));
}

/** @param {any} event */
async function moved(event) {
  const options = event.oldSubscription?.options;
  const subscription = event.newSubscription ?? (options && (await worker.registration.pushManager.subscribe(options)));
  if (!subscription) return;
  await fetch(new URL('api/v1/me/devices', worker.registration.scope), {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint: subscription.endpoint }),
  });
}

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
