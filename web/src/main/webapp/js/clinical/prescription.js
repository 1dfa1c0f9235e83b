// @ts-check
/** Prescriptions on the page: a draft with its medicines, signing by a fresh sign-in, withdrawing. */
import { openStepUp, whenProven } from '../shared/step-up.js';
import { ask } from './ask.js';
import { Draft } from './draft.js';
import { said, tellState } from './note.js';

const FIELDS = ['medicine', 'dose', 'frequency', 'days', 'note'];

/** @param {Document} document @param {string} id */
const part = (document, id) => /** @type {any} */ (document.getElementById(id));

/** @param {HTMLElement} line @param {string} name @returns {HTMLInputElement} */
const field = (line, name) => /** @type {any} */ (line.querySelector(`[data-field="${name}"]`));

/**
 * The medicines as the server takes them.
 *
 * @param {HTMLElement} list @param {'value' | 'defaultValue'} [which] `defaultValue`: as the page came
 */
export function linesOf(list, which = 'value') {
  return [...list.querySelectorAll('.medicine')].map((each) => {
    const line = /** @type {HTMLElement} */ (each);
    const days = Math.trunc(Number(field(line, 'days')[which]) || 0);
    return {
      ...Object.fromEntries(FIELDS.map((name) => [name, field(line, name)[which]])),
      days: Math.max(0, Math.min(365, days)),
    };
  });
}

/** @param {Window} window @param {HTMLElement} record @param {string} url of the visit */
export function keepPrescriptions(window, record, url) {
  const { document } = window;
  withdraw(window, record, `${url}/prescriptions`);
  const editor = part(document, 'prescription-draft');
  if (editor) {
    new Editor(window, record, `${url}/prescriptions`, editor).begin();
  }
}

class Editor {
  /** @param {Window} window @param {HTMLElement} record @param {string} url @param {HTMLElement} editor */
  constructor(window, record, url, editor) {
    this.window = window;
    this.record = record;
    this.url = url;
    this.editor = editor;
    this.id = editor.dataset.id ?? '';
    this.list = part(window.document, 'medicines');
    this.state = part(window.document, 'prescription-state');
    this.first = JSON.stringify(linesOf(this.list, 'defaultValue'));
    this.draft = new Draft({
      text: this.first,
      revision: Number(editor.dataset.version || 0),
      save: (text, version) => this.save(text, version),
      tell: (word, refusal) => this.show(word, refusal),
      memory: window.sessionStorage,
      key: `televisit-prescription-${record.dataset.visit}`,
    });
  }

  begin() {
    const { document } = this.window;
    // what was typed before this module was there counts as well
    const before = JSON.stringify(linesOf(this.list));
    const recovered = this.draft.recover();
    if (before !== this.first) {
      this.draft.typed(before);
    } else if (recovered !== this.first || this.list.children.length === 0) {
      this.fill(JSON.parse(recovered));
    }
    this.list.addEventListener('input', () => this.typed());
    this.list.addEventListener('click', (/** @type {any} */ event) => this.remove(event.target.closest('[data-remove]')));
    part(document, 'medicine-add').addEventListener('click', () => {
      this.add().focus();
      this.typed();
    });
    part(document, 'prescription-sign').addEventListener('click', () => this.sign());
    part(document, 'prescription-discard').addEventListener('click', () => this.discard());
    part(document, 'step-up-open').addEventListener('click', () => this.askAgain());
    this.window.addEventListener('online', () => this.draft.flush());
    this.window.addEventListener('beforeunload', (event) => this.draft.unsaved && event.preventDefault());
    whenProven(() => part(document, 'step-up').hidden || this.sign());
  }

  typed() {
    this.draft.typed(JSON.stringify(linesOf(this.list)));
  }

  /** @param {any[]} lines */
  fill(lines) {
    this.list.replaceChildren();
    (lines.length > 0 ? lines : [{}]).forEach((line) => this.add(line));
  }

  /** @param {any} [values] @returns {HTMLInputElement} its first field */
  add(values = {}) {
    const template = part(this.window.document, 'medicine-template');
    const line = /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
    for (const name of FIELDS) {
      const input = field(line, name);
      input.value = name === 'days' && !values.days ? '' : (values[name] ?? '');
    }
    this.list.append(line);
    return field(line, 'medicine');
  }

  /** @param {HTMLElement | null} button */
  remove(button) {
    const line = button?.closest('.medicine');
    if (!line) {
      return;
    }
    line.remove();
    if (this.list.children.length === 0) {
      this.add();
    }
    field(this.list.lastElementChild, 'medicine').focus();
    this.typed();
  }

  /** @param {string} text @param {number} version */
  async save(text, version) {
    const lines = JSON.parse(text);
    const kept = this.id
      ? await ask(`${this.url}/${this.id}`, 'PUT', { lines, version })
      : await ask(this.url, 'POST', { lines });
    this.id = kept.id;
    return { text, revision: kept.version };
  }

  /** @param {string} word @param {any} [refusal] */
  show(word, refusal) {
    tellState(this.record, this.state, word, refusal);
  }

  async sign() {
    await this.draft.flush();
    if (this.draft.unsaved) {
      return;
    }
    if (!this.id) {
      this.show('failed', { words: this.editor.dataset.incomplete });
      return;
    }
    try {
      await ask(`${this.url}/${this.id}/sign`, 'POST', { version: this.draft.revision });
      this.window.location.reload();
    } catch (/** @type {any} */ refusal) {
      if (refusal.reason === 'step-up-needed') {
        part(this.window.document, 'step-up').hidden = false;
        part(this.window.document, 'step-up-open').focus();
        return;
      }
      this.show('failed', refusal);
    }
  }

  /** Opened by the press of a button, so that no browser holds it back. */
  askAgain() {
    if (!openStepUp(this.window, this.window.document.body.dataset.path ?? '')) {
      this.show('failed', { words: this.editor.dataset.blocked });
    }
  }

  async discard() {
    try {
      if (this.id) {
        await ask(`${this.url}/${this.id}`, 'DELETE');
      }
      this.draft.settle({ text: JSON.stringify(linesOf(this.list)), revision: 0 }, false);
      this.window.location.reload();
    } catch (refusal) {
      this.show('failed', refusal);
    }
  }
}

/** @param {Window} window @param {HTMLElement} record @param {string} url */
function withdraw(window, record, url) {
  const { document } = window;
  const dialog = part(document, 'withdraw-dialog');
  if (!dialog) {
    return;
  }
  const state = part(document, 'withdraw-state');
  for (const button of document.querySelectorAll('[data-withdraw]')) {
    button.addEventListener('click', () => {
      dialog.dataset.id = /** @type {HTMLElement} */ (button).dataset.withdraw;
      state.textContent = '';
      dialog.showModal();
    });
  }
  part(document, 'withdraw-yes').addEventListener('click', async () => {
    try {
      await ask(`${url}/${dialog.dataset.id}/withdraw`, 'POST', { reason: part(document, 'withdraw-reason').value });
      window.location.reload();
    } catch (refusal) {
      state.classList.add('trouble');
      state.textContent = said(record, refusal);
    }
  });
}
