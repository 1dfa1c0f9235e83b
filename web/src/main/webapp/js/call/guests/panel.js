// @ts-check
import { say } from '../announcer.js';
import { el, setText, show } from '../dom.js';

/** @typedef {{id: string, number: number, name: string, kind: string, status: string, agreed?: boolean, link?: string}} Link */

/** The doctor's panel: invites third parties, hands their links on, sees how they stand, takes links back. */
export class GuestPanel {
  /** @type {Map<string, string>} addresses by link; known to this page alone, while it is open */ #addresses = new Map();

  /** @param {import('../view.js').Page} page */
  constructor(page) {
    this.page = page;
    this.dialog = /** @type {HTMLDialogElement} */ (el('guests-panel'));
    el('guests-form').addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#make();
    });
    el('guests-list').addEventListener('click', (/** @type {Event} */ event) => this.#pressed(event));
  }

  open() {
    if (this.dialog.open) return;
    this.#problem('');
    this.dialog.showModal();
    this.load();
  }

  close() {
    if (this.dialog.open) this.dialog.close();
  }

  /** As it stands now. */
  async load() {
    if (!this.dialog.open) return;
    try {
      this.#render(await this.page.api.ask('GET', '/guests'));
    } catch (problem) {
      this.#refused(problem);
    }
  }

  async #make() {
    const name = el('guests-name');
    try {
      /** @type {Link} */
      const made = await this.page.api.ask('POST', '/guests', { name: name.value, kind: el('guests-kind').value });
      this.#addresses.set(made.id, new URL(made.link ?? '', location.href).href);
      name.value = '';
      this.#problem('');
      await this.load();
      /** @type {HTMLElement|null} */ (document.querySelector(`[data-copy="${made.id}"]`))?.focus();
    } catch (problem) {
      this.#refused(problem);
    }
  }

  /** @param {Event} event */
  async #pressed(event) {
    const { copy, revoke } = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('button'))?.dataset ?? {};
    try {
      if (copy) await this.#copy(copy);
      if (revoke) {
        await this.page.api.ask('POST', `/guests/${revoke}/revoke`, {});
        await this.load();
        this.dialog.querySelector('input')?.focus();
      }
    } catch (problem) {
      this.#refused(problem);
    }
  }

  /** @param {string} id */
  async #copy(id) {
    const address = this.#addresses.get(id) ?? '';
    const field = /** @type {HTMLInputElement|null} */ (document.getElementById(`guest-address-${id}`));
    field?.select();
    try {
      await navigator.clipboard.writeText(address);
      say(this.page.words.say('guests.copied'));
      setText(/** @type {Element} */ (document.querySelector(`[data-copy="${id}"]`)), this.page.words.say('guests.copied'));
    } catch {
      this.#problem('guests.copyYourself');
    }
  }

  /** @param {Link[]} links */
  #render(links) {
    const { words } = this.page;
    const rows = links.map((link) => {
      const alive = !['revoked', 'ended'].includes(link.status);
      const row = document.createElement('li');
      row.dataset.testid = `guest-link-${link.number}`;
      row.dataset.status = link.status;
      row.append(text('person-name', link.name), ' ', text('person-role', words.say(`guests.kind.${link.kind}`)), ' ', text('person-states', this.#standing(link)));
      const address = this.#addresses.get(link.id);
      if (alive && address) row.append(this.#address(link, address));
      if (alive) row.append(button('revoke', link.id, words.say('guests.revoke', { guest: link.name })));
      return row;
    });
    el('guests-list').replaceChildren(...rows);
    show(el('guests-none'), links.length === 0);
  }

  /** @param {Link} link */
  #standing(link) {
    const said = link.status === 'waiting' && link.agreed === false ? 'declined' : link.status;
    return this.page.words.say(`guests.status.${said}`);
  }

  /** @param {Link} link @param {string} address */
  #address({ id, name }, address) {
    const box = document.createElement('span');
    box.className = 'guest-address';
    const field = document.createElement('input');
    field.className = 'input';
    field.id = `guest-address-${id}`;
    field.readOnly = true;
    field.value = address;
    field.setAttribute('aria-label', this.page.words.say('guests.address', { guest: name }));
    box.append(field, button('copy', id, this.page.words.say('guests.copy')));
    return box;
  }

  /** @param {any} problem */
  #refused(problem) {
    const key = `guests.problem.${problem.reason}`;
    this.#problem(this.page.words.has(key) ? key : 'guests.problem.other');
  }

  /** @param {string} key empty for none */
  #problem(key) {
    setText(el('guests-problem'), key ? this.page.words.say(key) : '');
    show(el('guests-problem'), key !== '');
  }
}

/** @param {string} name @param {string} words */
function text(name, words) {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = words;
  return span;
}

/** @param {'copy'|'revoke'} act @param {string} id @param {string} words */
function button(act, id, words) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button small';
  made.dataset[act] = id;
  made.dataset.testid = `guest-${act}`;
  made.textContent = words;
  return made;
}
