// @ts-check
import { say } from './announcer.js';
import { el, setData, setText, show } from './dom.js';
import { Later } from './later.js';
import { Panels } from './panels.js';
import { peopleOf } from './people.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** What the menu and the panels say. */
export class PanelsView {
  #broken = false;
  /** @type {import('./view-settings.js').SettingsView|null} once the panel was opened */ #settings = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.panels = new Panels();
    this.settings = new Later(async () => (this.#settings = new (await import('./view-settings.js')).SettingsView(page)));
    for (const source of [page.devices, page.speaker]) {
      source.addEventListener('fell-back', (event) => this.#fellBack(/** @type {CustomEvent} */ (event).detail));
    }
    show(el('menu-share'), page.share.possible);
    show(el('menu-share-note'), !page.share.possible);
    show(el('menu-pip'), document.pictureInPictureEnabled === true);
    show(el('menu-fullscreen'), document.fullscreenEnabled === true);
    el('keys-on').checked = page.memory.keys;
    el('keys-on').addEventListener('change', () => (page.memory.keys = el('keys-on').checked));
  }

  /** @param {import('./panels.js').PanelName} name */
  open(name) {
    this.panels.open(name);
    if (name === 'settings') this.settings.open();
  }

  /** @param {Known} known @param {boolean} inCall */
  render(known, inCall) {
    if (!inCall) this.panels.close();
    this.#settings?.render(this.panels.shows('settings'));
    const { words } = this.page;
    setText(el('menu-share-words'), words.say(known.sharing === 'self' ? 'share.stop' : 'share.start'));
    this.#people(known);
    this.#proof();
  }

  /** A device is gone and another serves, or none. @param {{kind?: 'audio'|'video', name: string}} detail */
  #fellBack({ kind, name }) {
    const key = name ? 'settings.fellBack' : `settings.gone.${kind ?? 'speaker'}`;
    this.#settings?.tell(key, name);
    this.page.note.tell(key, { device: name });
  }

  /** @param {Known} known */
  #people(known) {
    const { session, facts, devices, words } = this.page;
    const names = { self: facts.selfName, other: session.room.otherName || facts.otherName };
    const people = peopleOf(known, names, { microphone: devices.on('audio'), camera: devices.on('video') });
    people.forEach((person, index) => {
      const row = el('people-list').children[index];
      const you = person.you ? ` (${words.say('people.you')})` : '';
      setText(row.querySelector('.person-name'), person.name + you);
      setText(row.querySelector('.person-role'), words.say(`people.${person.role}`));
      setText(row.querySelector('.person-states'), person.states.map((state) => words.say(`people.${state}`)).join(' · '));
    });
  }

  /** @param {number[]} code @param {string} language */
  async #spell(code, language) {
    const { wordsIn } = await import('./proof-words.js');
    const list = wordsIn(language);
    setText(el('proof-words'), code.map((number) => list[number]).join(' '));
  }

  #proof() {
    const { shortCode, words } = this.page;
    const { state, code } = shortCode;
    setData(el('proof-panel'), 'state', state);
    setText(el('proof-text'), words.say(`proof.${state}`, this.page.values()));
    show(el('proof-code'), code !== null);
    if (code) {
      this.#spell(code, words.language);
      setText(el('proof-digits'), code.map((number) => String(number).padStart(3, '0')).join(' '));
    }
    const broken = state === 'broken';
    show(el('proof-warning'), broken);
    if (broken && !this.#broken) say(words.say('proof.broken', this.page.values()), 'assertive');
    this.#broken = broken;
  }
}
