// @ts-check
/** Sharing documents on the page of a visit: chosen is sent, what nobody has opened can be taken back. */
import { Refusal, answered, ask, ready } from './ask.js';
import { said } from './note.js';

const ARRIVES_WITHIN = 120000;

/** @param {string} url @param {File} file */
async function send(url, file) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name.replace(/\p{Surrogate}/gu, '\uFFFD')),
      },
      body: file,
      signal: AbortSignal.timeout(ARRIVES_WITHIN),
    });
  } catch {
    throw new Refusal('unreachable');
  }
  await answered(answer);
}

const part = document.getElementById('documents');
const state = document.getElementById('document-state');
const chosen = /** @type {HTMLInputElement | null} */ (document.getElementById('document-file'));

if (part && state && chosen) {
  const url = `${document.body.dataset.path}/api/v1/appointments/${encodeURIComponent(part.dataset.visit ?? '')}/documents`;
  /** @param {() => Promise<any>} work */
  const doing = async (work) => {
    state.classList.remove('trouble');
    state.textContent = part.dataset.sending ?? '';
    try {
      await work();
      window.location.reload();
    } catch (refusal) {
      state.classList.add('trouble');
      state.textContent = said(part, refusal);
      chosen.value = '';
    }
  };
  chosen.addEventListener('change', () => {
    const file = chosen.files?.[0];
    if (file) {
      doing(() => send(url, file));
    }
  });
  part.addEventListener('click', (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest('[data-take-back]');
    if (button) {
      doing(() => ask(`${url}/${/** @type {HTMLElement} */ (button).dataset.takeBack}`, 'DELETE'));
    }
  });
  ready(document);
}
