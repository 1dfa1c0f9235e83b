// @ts-check
const MARK = 'televisit-offline';

/**
 * Has the browser keep the page that speaks when there is no connection, in the reader's language; renewed when that
 * changes, and once a day.
 *
 * @param {Document} document
 * @param {Window & typeof globalThis} window
 */
export async function keepOfflinePage(document, window) {
  const workers = window.navigator.serviceWorker;
  if (!workers) return;
  const base = document.body.dataset.path ?? '';
  try {
    await loaded(document, window);
    await workers.register(`${base}/js/shared/service-worker.js`, { scope: `${base}/` });
    const mark = `${document.body.dataset.language} ${new Date().toISOString().slice(0, 10)}`;
    if (window.localStorage.getItem(MARK) === mark) return;
    const { active } = await workers.ready;
    active?.postMessage('renew');
    window.localStorage.setItem(MARK, mark);
  } catch {
    // Some browsers keep nothing, by choice of their owner: then they show their own words when there is no connection.
  }
}

/** What the page itself needs comes first. @param {Document} document @param {Window} window */
function loaded(document, window) {
  return document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
}
