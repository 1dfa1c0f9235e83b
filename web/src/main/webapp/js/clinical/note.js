// @ts-check
/** The note on the page: its draft, its signing, what is put right after. */
import { ask } from './ask.js';
import { Draft } from './draft.js';

/** @param {Document} document @param {string} id */
const part = (document, id) => /** @type {any} */ (document.getElementById(id));

/** What a refusal says to the reader. @param {HTMLElement} record @param {any} refusal */
export function said(record, refusal) {
  if (refusal?.reason === 'unreachable') {
    return record.dataset.offline ?? '';
  }
  if (refusal?.reason === 'signed-out') {
    return record.dataset.signedOut ?? '';
  }
  return refusal?.words || record.dataset.failed || '';
}

/**
 * @param {Window} window @param {HTMLElement} record the page's part with the texts @param {string} url of the visit
 */
export function keepNote(window, record, url) {
  const { document } = window;
  if (part(document, 'note-text')) {
    draftNote(window, record, `${url}/note`);
  }
  if (part(document, 'amend-add')) {
    amendNote(window, record, `${url}/note/amendments`);
  }
}

const WORDS = { saved: 'saved', saving: 'saving', unsaved: 'unsaved', offline: 'offline', 'signed-out': 'signedOut' };

/** How the draft stands, in words. @param {HTMLElement} record @param {HTMLElement} state @param {string} word @param {any} [refusal] */
export function tellState(record, state, word, refusal) {
  const calm = ['saved', 'saving', 'unsaved'].includes(word);
  state.classList.toggle('trouble', !calm);
  state.dataset.state = word;
  state.textContent = record.dataset[WORDS[/** @type {'saved'} */ (word)]] ?? said(record, refusal);
}

/** @param {Window} window @param {HTMLElement} record @param {string} url */
function draftNote(window, record, url) {
  const { document } = window;
  const field = part(document, 'note-text');
  const state = part(document, 'note-state');
  const draft = new Draft({
    text: field.defaultValue,
    revision: Number(field.dataset.revision),
    save: (text, revision) => ask(url, 'PUT', { text, revision }),
    tell: (word, refusal) => {
      tellState(record, state, word, refusal);
      if (word === 'conflict') {
        offerBoth(document, url, draft, field);
      }
    },
    memory: window.sessionStorage,
    key: `televisit-note-${record.dataset.visit}`,
  });
  // what was typed before this module was there counts as well
  const before = field.value;
  field.value = draft.recover();
  if (before !== field.defaultValue) {
    field.value = before;
    draft.typed(before);
  }
  field.addEventListener('input', () => draft.typed(field.value));
  window.addEventListener('online', () => draft.flush());
  document.addEventListener('visibilitychange', () => document.hidden && draft.flush());
  window.addEventListener('beforeunload', (event) => draft.unsaved && event.preventDefault());
  part(document, 'note-sign-yes').addEventListener('click', () => signNote(window, record, url, draft));
}

/** @param {Window} window @param {HTMLElement} record @param {string} url @param {Draft} draft */
async function signNote(window, record, url, draft) {
  const { document } = window;
  part(document, 'note-sign-dialog').close();
  await draft.flush();
  if (draft.unsaved) {
    return;
  }
  try {
    await ask(`${url}/sign`, 'POST', { revision: draft.revision });
    window.location.reload();
  } catch (refusal) {
    tellState(record, part(document, 'note-state'), 'failed', refusal);
  }
}

/** Somebody else wrote: both texts are shown, and the writer says which stands. */
async function offerBoth(/** @type {Document} */ document, /** @type {string} */ url, /** @type {Draft} */ draft, /** @type {any} */ field) {
  const box = part(document, 'note-conflict');
  const theirs = await ask(url, 'GET').catch(() => null);
  if (!theirs) {
    return;
  }
  part(document, 'note-theirs').textContent = theirs.text;
  const signed = theirs.status === 'SIGNED';
  part(document, 'note-keep-mine').hidden = signed;
  box.hidden = false;
  /** @param {boolean} mine */
  const choose = (mine) => {
    box.hidden = true;
    field.value = draft.settle(theirs, mine);
    field.focus();
    if (signed) {
      document.defaultView?.location.reload();
    }
  };
  part(document, 'note-keep-mine').onclick = () => choose(true);
  part(document, 'note-take-theirs').onclick = () => choose(false);
}

/** @param {Window} window @param {HTMLElement} record @param {string} url */
function amendNote(window, record, url) {
  const { document } = window;
  const state = part(document, 'amend-state');
  part(document, 'amend-add').addEventListener('click', async () => {
    state.textContent = '';
    try {
      await ask(url, 'POST', { text: part(document, 'amend-text').value, reason: part(document, 'amend-reason').value });
      window.location.reload();
    } catch (refusal) {
      state.classList.add('trouble');
      state.textContent = said(record, refusal);
    }
  });
}
