// @ts-check
import { afterDrawing, el, setData, setText, show } from './dom.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./screens.js').Known} Known */

/** The door in the document: the patient's form and line, the doctor's look at who waits, and where they are. */
export class DoorView {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    const { facts } = page.door;
    const fields = [el('door-place'), el('door-number')];
    const typed = [facts.place, facts.number].map((left, i) => page.memory.typed[i] ?? left);
    fields.forEach((field, i) => (field.value = typed[i]));
    el('door').addEventListener('input', () => (page.memory.typed = fields.map((field) => field.value)));
    setText(el('door-emergency'), facts.emergency);
    setText(el('door-agreement-text'), facts.agreement);
    el('door').addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#save();
    });
    page.door.addEventListener('change', () => page.changed());
  }

  /** @param {Known} known */
  render(known) {
    const { door } = this.page;
    const inside = ['waiting', 'reconnecting', 'negotiating', 'connected'].includes(known.state);
    const waiting = inside && !known.admitted;
    // also while nobody is there yet: it tells the server that the doctor is, who would be signed out for idleness
    door.watch(waiting);
    setData(document.body, 'door', door.open ? 'open' : 'asked');
    show(el('door'), !known.doctor && !known.admitted);
    show(el('door-emergency'), !known.doctor && !known.admitted);
    if (!known.doctor) this.#form();
    this.#line(waiting && !known.doctor && known.other !== 'present');
    this.#who(waiting && known.doctor && known.other === 'present');
    this.#whereabouts(known);
    this.#ring(waiting && known.doctor && known.other !== 'present');
  }

  /** @param {boolean} shown the patient is not there */
  #ring(shown) {
    const { words, door } = this.page;
    show(el('lobby-ring'), shown);
    el('lobby-ring').disabled = door.rung === 'ringing';
    show(el('rung'), shown && door.rung !== '');
    setData(el('rung'), 'state', door.rung);
    setText(el('rung'), door.rung && words.say(`rung.${door.rung}`, this.page.values()));
  }

  async #save() {
    const { door } = this.page;
    const saved = await door.save({
      place: el('door-place').value, number: el('door-number').value, agreed: el('door-agreed').checked,
      birthDate: el('door-birth-date').value,
    });
    if (saved) this.page.memory.typed = [];
    afterDrawing(() => {
      const next = saved ? el('join') : document.querySelector('#door [aria-invalid="true"]');
      if (next && !next.hidden) next.focus();
    });
  }

  #form() {
    const { words, door } = this.page;
    const { facts, problem, changing, busy } = door;
    const fill = !facts.left || changing;
    const birth = !facts.typed || changing;
    show(el('door-left'), facts.left && !changing);
    setText(el('door-left-text'), words.say('door.left', { place: facts.place, number: facts.number.replaceAll(' ', '\u00a0') }));
    show(el('door-fields'), fill);
    show(el('door-agreement'), !facts.left);
    show(el('door-birth'), birth);
    show(el('door-save'), fill || birth);
    el('door-save').disabled = busy;
    show(el('door-problem'), problem !== '');
    setText(el('door-problem'), problem && words.say(words.has(`door.problem.${problem}`) ? `door.problem.${problem}` : 'door.problem.server'));
    const wrong = { 'place-missing': 'door-place', 'number-invalid': 'door-number', 'agreement-missing': 'door-agreed', 'birth-date-invalid': 'door-birth-date' };
    for (const [reason, id] of Object.entries(wrong)) {
      el(id).setAttribute('aria-invalid', String(problem === reason));
    }
  }

  /** @param {boolean} shown */
  #line(shown) {
    const { words, door } = this.page;
    const { line } = door;
    show(el('line'), shown && line !== null);
    if (!line) return;
    const values = { ...this.page.values(), count: line.before, minutes: words.length((line.minutes ?? 1) * 60) };
    setText(el('line-place'), words.say(line.before === 0 ? 'line.next' : line.before === 1 ? 'line.one' : 'line.some', values));
    setText(el('line-doctor'), words.say(`line.doctor.${line.doctor}`, values));
    setData(el('line'), 'before', String(line.before));
    setData(el('line'), 'doctor', line.doctor);
    show(el('line-message'), Boolean(line.message));
    setText(el('line-message-text'), line.message ?? '');
  }

  /** @param {boolean} shown */
  #who(shown) {
    const { words, door } = this.page;
    const { facts, insisting } = door;
    show(el('who'), shown && facts.check !== '');
    if (!shown || !facts.check) return;
    setData(el('who'), 'check', facts.check);
    setText(el('who-name'), this.page.values().name);
    setText(el('who-date'), facts.birthDate ? words.date(facts.birthDate) : words.say('who.noDate'));
    setText(el('who-check'), words.say(`who.check.${facts.check}`));
    setText(el('who-place'), facts.place);
    setText(el('who-number'), facts.number);
    el('who-number').href = `tel:${facts.number.replaceAll(/[^+\d]/g, '')}`;
    show(el('who-sure'), insisting);
    setText(el('who-sure'), words.say('who.sure', this.page.values()));
  }

  /** @param {Known} known in the call, the doctor keeps at hand where to send help and where to call */
  #whereabouts(known) {
    const { words, door } = this.page;
    show(el('whereabouts'), known.doctor && known.admitted && door.facts.place !== '');
    setText(el('whereabouts-title'), words.say('whereabouts.title'));
    setText(el('whereabouts-place'), door.facts.place);
    setText(el('whereabouts-number'), door.facts.number);
    el('whereabouts-number').href = `tel:${door.facts.number.replaceAll(/[^+\d]/g, '')}`;
  }
}
