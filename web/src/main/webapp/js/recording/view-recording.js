// @ts-check
import { say } from '../call/announcer.js';
import { el, setData, setText, show } from '../call/dom.js';

/** @typedef {import('../call/view.js').Page} Page */
/** @typedef {import('../call/recording.js').Recording} Recording */
/** @typedef {import('../call/recording.js').RecordingAct} RecordingAct */
/** @typedef {'ask'|'consent'|'panel'|'declined'|'withdraw'} Mode what the dialog is about */
/** @typedef {{words: string, act?: RecordingAct, mode?: Mode, primary?: boolean, danger?: boolean}} Choice */

const LIVE = new Set(['asked', 'recording', 'paused']);

/** The sign that the visit is recorded, all the time and to everybody, and the dialog that asks and lets one decide. */
export class RecordingView {
  /** @type {Mode|''} */ #mode = '';
  #told = '';
  #asksMe = false;
  /** @type {import('./uploader.js').Uploader|null} */ #uploader = null;
  /** @type {import('./studio.js').Studio|null} */ #studio = null;
  #upload = '';

  /** @param {Page} page @param {Recording} recording */
  constructor(page, recording) {
    this.page = page;
    this.recording = recording;
    this.dialog = /** @type {HTMLDialogElement} */ (el('recording-dialog'));
    el('recording-form').addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
    this.dialog.addEventListener('close', () => (this.#mode = ''));
  }

  /** On the doctor's side: how storing goes. @param {import('./uploader.js').Uploader} uploader @param {import('./studio.js').Studio} studio */
  watch(uploader, studio) {
    this.#uploader = uploader;
    this.#studio = studio;
    for (const source of [uploader, studio]) source.addEventListener('change', () => this.#storing());
  }

  render() {
    const { recording } = this;
    const { state } = recording;
    show(el('rec'), recording.live);
    setData(el('rec'), 'state', state);
    setText(el('rec-words'), state ? this.#words(this.#signKey()) : '');
    setData(document.body, 'recording', state);
    this.#announce();
    if (!state || this.page.session.machine.is('ended')) this.dialog.close();
    else if (recording.asksMe && !this.#asksMe) this.open();
    else if (this.dialog.open) this.#stay();
    this.#asksMe = recording.asksMe;
    if (recording.refused) this.#complain();
  }

  #signKey() {
    const { state, asksMe } = this.recording;
    return asksMe ? 'recording.sign.yourAnswer' : `recording.sign.${state}`;
  }

  /** The dialog for how things stand now. */
  open() {
    const { recording, page } = this;
    if (!recording.live && !page.session.room.admitted) {
      page.note.tell('recording.notYet', page.values());
      return;
    }
    this.#show(this.#modeNow());
  }

  /** @returns {Mode} */
  #modeNow() {
    const { recording } = this;
    if (!recording.live) return 'ask';
    if (recording.asksMe) return 'consent';
    return recording.declinedByMe ? 'declined' : 'panel';
  }

  /** An open dialog follows what happens; a question that was taken back closes it. */
  #stay() {
    const mode = this.#modeNow();
    if (!this.recording.live || (this.#mode === 'consent' && mode !== 'consent')) this.dialog.close();
    else if (this.#mode !== 'withdraw') this.#show(mode);
  }

  /** @param {Mode} mode */
  #show(mode) {
    const { recording } = this;
    const { title, body } = recording.facts;
    this.#mode = mode;
    setData(this.dialog, 'mode', mode);
    setText(el('recording-title'), mode === 'consent' ? title : this.#words(`recording.${mode}.title`));
    setText(el('recording-lead'), this.#words(mode === 'panel' ? `recording.lead.${this.#leadKey()}` : `recording.${mode}.lead`));
    setText(el('recording-text'), mode === 'panel' || mode === 'withdraw' ? '' : body);
    show(el('recording-problem'), false);
    el('recording-actions').replaceChildren(...this.#choices(mode).map((choice) => this.#button(choice)));
    this.#storing();
    if (!this.dialog.open) this.dialog.showModal();
  }

  #leadKey() {
    const { state, reason } = this.recording;
    return state === 'paused' && reason ? `paused.${reason}` : state;
  }

  /** @param {Mode} mode @returns {Choice[]} */
  #choices(mode) {
    const { recording } = this;
    const back = { words: 'recording.back' };
    if (mode === 'ask') return [{ words: 'recording.ask.do', act: 'ask', primary: true }, back];
    if (mode === 'consent') return [{ words: 'recording.agree', act: 'agree', primary: true }, { words: 'recording.decline', act: 'decline' }];
    if (mode === 'declined') return [{ words: 'recording.agreeAfterAll', act: 'agree' }, back];
    if (mode === 'withdraw') return [{ words: 'recording.withdraw.do', act: 'withdraw', danger: true }, { words: 'recording.withdraw.keep', mode: 'panel' }];
    return [...this.#doctorsChoices(), ...(recording.state === 'asked' && this.page.facts.doctor ? [] : [{ words: 'recording.withdraw', mode: /** @type {Mode} */ ('withdraw') }]), back];
  }

  /** @returns {Choice[]} */
  #doctorsChoices() {
    const { state, reason } = this.recording;
    if (!this.page.facts.doctor) return [];
    if (state === 'asked') return [{ words: 'recording.callOff', act: 'stop' }];
    const pause = /** @type {Choice[]} */ (
      state === 'recording' ? [{ words: 'recording.pause', act: 'pause' }] : reason === 'doctor' ? [{ words: 'recording.resume', act: 'resume', primary: true }] : []
    );
    return [...pause, { words: 'recording.stop', act: 'stop' }];
  }

  /** @param {Choice} choice */
  #button({ words, act, mode, primary, danger }) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `button${primary ? ' primary big' : ''}${danger ? ' danger' : ''}`;
    button.textContent = this.#words(words);
    button.dataset.testid = act ? `recording-${act}` : mode ? `recording-to-${mode}` : 'recording-back';
    button.addEventListener('click', () => {
      if (mode) this.#show(mode);
      else if (!act) this.dialog.close();
      else if (this.recording.wish(act)) this.dialog.close();
      else this.#complain();
    });
    return button;
  }

  #complain() {
    if (!this.dialog.open) {
      this.page.note.tell('recording.refused');
      return;
    }
    setText(el('recording-problem'), this.#words('recording.refused'));
    show(el('recording-problem'), true);
  }

  /** Says what changed, once: that it records is said at once, whatever is being read. */
  #announce() {
    const { state, reason, id } = this.recording;
    if (!state) {
      this.#told = '';
      return;
    }
    const now = `${id}/${state}/${LIVE.has(state) ? '' : reason}`;
    if (now === this.#told) return;
    const first = this.#told === '';
    this.#told = now;
    if (LIVE.has(state)) {
      say(this.#words(`said.recording.${state}`), state === 'recording' ? 'assertive' : 'polite');
    } else if (!first) {
      this.page.note.tell(`recording.over.${state === 'deleted' ? reason : state}`, this.page.values());
    }
  }

  #storing() {
    const upload = this.#studio?.problem || this.#uploader?.state || 'ok';
    setData(document.body, 'recordingUpload', `${upload}${this.#uploader?.busy ? ' busy' : ''}`);
    const bad = upload !== 'ok' && this.recording.live;
    show(el('recording-upload'), bad);
    setText(el('recording-upload'), bad ? this.#words(`recording.upload.${upload}`) : '');
    if (upload !== this.#upload && upload !== 'ok') this.page.note.tell(`recording.upload.${upload}`);
    this.#upload = upload;
  }

  /** @param {string} key */
  #words(key) {
    return this.page.words.say(key, this.page.values());
  }
}
