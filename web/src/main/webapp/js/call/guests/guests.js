// @ts-check
import { say } from '../announcer.js';
import { el, setData, setText, show } from '../dom.js';
import { Ask, mine } from './ask.js';
import { Mesh, lower } from './mesh.js';
import { Tiles } from './tiles.js';

/** @typedef {import('../view.js').Page} Page */
/** @typedef {import('../signaling.js').Frame} Frame */
/** @typedef {import('./mesh.js').Peer & {standing: string, reason?: string, asked?: string[], declined?: string[]}} Guest */

/** With more than two in the call each sends 360 lines at most. */
const CROWDED = 'medium';
const ALL_ON = Object.freeze({ microphone: true, camera: true });

/**
 * Third parties in this page's call: asks the patient, connects to each, shows them. Loaded when the first comes, or when
 * the doctor opens the panel; the connection between doctor and patient knows nothing of it.
 */
export class Guests {
  /** @type {Guest[]} */ list = [];
  /** @type {Map<string, {microphone: boolean, camera: boolean}>} */ #switches = new Map();
  /** @type {import('./panel.js').GuestPanel|null} */ #panel = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.tiles = new Tiles(el('tiles'));
    const { signaling } = page.session;
    this.mesh = new Mesh({ send: (frame) => signaling.send(frame), outgoing: page.outgoing, videoFor: (id) => this.tiles.video(id) });
    this.mesh.addEventListener('change', () => this.render());
    this.mesh.addEventListener('step', () => this.#share());
    this.ask = new Ask(page, (guest, agreed) => signaling.send({ type: 'guest-consent', guest, agreed }));
    signaling.addEventListener('frame', (event) => this.#heard(/** @type {CustomEvent} */ (event).detail.frame));
    page.session.addEventListener('change', () => this.#met());
    addEventListener('online', () => this.mesh.returned());
    el('people-list').addEventListener('click', (/** @type {Event} */ event) => {
      const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('[data-guest]'));
      if (button) this.ask.answer(button.dataset.guest ?? '', button.dataset.agreed === 'true');
    });
  }

  get inside() {
    return this.list.filter((guest) => guest.standing === 'in');
  }

  /** A frame of a guest's, or about them. @param {Frame} frame */
  hear(frame) {
    if (frame.type === 'guests') {
      this.#announce(this.list, frame.guests);
      this.list = frame.guests;
      this.ask.consider(this.list);
      this.#met();
      this.#panel?.load();
    } else if (frame.type === 'media-state') {
      this.#switches.set(frame.from, { microphone: frame.microphone === true, camera: frame.camera === true });
      this.render();
    } else {
      this.mesh.receive(frame);
    }
  }

  /** The doctor wants to see them, or invite one. */
  async open() {
    if (!this.#panel) {
      const { GuestPanel } = await import('./panel.js');
      this.#panel = new GuestPanel(this.page);
    }
    this.#panel.open();
  }

  /** @param {Frame} frame of the visit's own */
  #heard(frame) {
    if (frame.type === 'ice-servers') this.mesh.iceServers(frame, Date.now() + this.page.session.room.clockAhead);
    if (frame.type === 'welcome' && frame.resumed) this.mesh.returned();
    // what was told before this page came is told again
    if (frame.type === 'welcome' && !frame.resumed) this.list = [];
  }

  #met() {
    const { room, machine } = this.page.session;
    const over = machine.is('ended', 'failed', 'idle');
    this.mesh.meet(room.role, room.instance, over || !room.admitted ? [] : this.inside);
    if (!over) return;
    this.ask.close();
    this.#panel?.close();
  }

  /** All pairs of this page are sent the same: what the worst of them carries. */
  #share() {
    const { quality } = this.page;
    const crowded = this.inside.length > 0;
    quality.limit = crowded ? lower(CROWDED, this.mesh.step) : 'full';
    this.mesh.limit = lower(CROWDED, quality.step);
  }

  render() {
    const { words } = this.page;
    const inside = this.inside;
    setData(el('call'), 'guests', String(inside.length));
    this.tiles.render(inside.map((guest) => {
      const { camera } = this.#switches.get(guest.id) ?? ALL_ON;
      const link = this.mesh.link(guest.id);
      return {
        id: guest.id,
        name: guest.name,
        role: words.say(`guests.kind.${guest.kind}`),
        states: this.#states(guest).map((state) => words.say(`people.${state}`)),
        camera,
        live: link?.picture === true,
      };
    }));
    this.#people();
    setText(el('proof-guests'), words.say('proof.guests', this.page.values()));
    show(el('proof-guests'), inside.length > 0);
  }

  /** @param {Guest} guest @returns {string[]} keys below people. */
  #states(guest) {
    const { microphone, camera } = this.#switches.get(guest.id) ?? ALL_ON;
    const connected = this.mesh.link(guest.id)?.connected;
    if (!guest.present) return ['reconnecting'];
    return [...(connected ? [] : ['connecting']), ...(microphone ? [] : ['muted']), ...(camera ? [] : ['cameraOff'])];
  }

  /** Below the two of the visit, who are always there. */
  #people() {
    const rows = el('people-list');
    const { words, session } = this.page;
    while (rows.children.length > 2 + this.list.length) rows.lastElementChild.remove();
    this.list.forEach((guest, index) => {
      const row = rows.children[index + 2] ?? rows.appendChild(rows.children[1].cloneNode(true));
      setText(row.querySelector('.person-name'), guest.name);
      setText(row.querySelector('.person-role'), words.say(`guests.kind.${guest.kind}`));
      const waits = guest.kind === 'admin' && guest.standing === 'asked' ? 'guests.standing.admin.asked' : `guests.standing.${guest.standing}`;
      const states = guest.standing === 'in' ? ['here', ...this.#states(guest)].map((state) => words.say(`people.${state}`)) : [words.say(waits)];
      setText(row.querySelector('.person-states'), states.join(' · '));
      if (!session.room.isDoctor || guest.kind === 'admin') this.#change(row, guest);
      else row.querySelector('button')?.remove();
    });
  }

  /** Whoever is asked may change their mind. @param {Element} row @param {Guest} guest */
  #change(row, guest) {
    let button = /** @type {HTMLElement|null} */ (row.querySelector('button'));
    if (!button) {
      button = document.createElement('button');
      button.className = 'button small';
      /** @type {HTMLButtonElement} */ (button).type = 'button';
      row.append(button);
    }
    const { isDoctor } = this.page.session.room;
    const out = guest.kind === 'admin'
      ? mine(guest, guest.asked, isDoctor) || mine(guest, guest.declined, isDoctor)
      : guest.standing === 'declined' || guest.standing === 'asked';
    button.dataset.guest = guest.id;
    button.dataset.agreed = String(out);
    button.dataset.testid = `person-${guest.id}`;
    setText(button, this.page.words.say(out ? 'guests.letIn' : 'guests.putOut', { guest: guest.name }));
  }

  /** @param {Guest[]} before @param {Guest[]} now */
  #announce(before, now) {
    const was = (/** @type {Guest} */ guest) => before.find((other) => other.id === guest.id)?.standing;
    const { words } = this.page;
    for (const guest of now) {
      const kind = words.say(`guests.kind.${guest.kind}`);
      if (guest.standing === 'in' && was(guest) !== 'in') say(words.say('guests.said.in', { guest: guest.name, kind }));
      const declined = guest.standing === 'declined' && was(guest) === 'asked';
      if (declined && guest.kind === 'admin') this.page.note.tell('guests.said.admin.declined', { guest: guest.name });
      else if (declined && this.page.session.room.isDoctor) this.page.note.tell('guests.said.declined', { guest: guest.name });
    }
    for (const guest of before) {
      if (guest.standing === 'in' && !now.some((other) => other.id === guest.id)) say(words.say('guests.said.left', { guest: guest.name }));
    }
  }
}
