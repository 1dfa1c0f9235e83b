// @ts-check
/** The REST interface as the page of a visit's record asks it. */

const ANSWER_WITHIN = 15000;

/** Why the server did not do it: `signed-out`, `unreachable`, or the problem's reason; `words` are for the reader. */
export class Refusal extends Error {
  /** @param {string} reason @param {string} [words] */
  constructor(reason, words = '') {
    super(reason);
    this.reason = reason;
    this.words = words;
  }
}

/**
 * @param {string} url @param {string} method @param {object} [body] @param {typeof fetch} [http]
 * @returns {Promise<any>} what was answered; null for nothing
 */
export async function ask(url, method, body, http = (...request) => fetch(...request)) {
  let answer;
  try {
    answer = await http(url, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
  } catch {
    throw new Refusal('unreachable');
  }
  return answered(answer);
}

/** What was answered, or throws why not. @param {Response} answer @returns {Promise<any>} */
export async function answered(answer) {
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    throw new Refusal('signed-out');
  }
  const text = await answer.text().catch(() => '');
  const json = parsed(text);
  if (!answer.ok) {
    throw new Refusal(json?.reason ?? 'unreachable', [json?.title, json?.detail].filter(Boolean).join(' '));
  }
  return json;
}

/** What could do nothing before this page's module was there can be pressed from now on. @param {Document} document */
export function ready(document) {
  for (const waiting of document.querySelectorAll('[data-waits]')) {
    /** @type {HTMLButtonElement | HTMLInputElement} */ (waiting).disabled = false;
  }
}

/** @param {string} text */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
