// @ts-check
import { say, worthSaying } from './announcer.js';
import { afterDrawing, el, setData, setText, show } from './dom.js';
import { Later } from './later.js';
import { delayShown, screenOf } from './screens.js';
import { delayOf, endingIn, mayExtend, moved } from './timing.js';
import { CallView } from './view-call.js';
import { ChatView } from './view-chat.js';
import { DoorView } from './view-door.js';
import { LobbyView } from './view-lobby.js';
import { NoticeView } from './view-notice.js';
import { PanelsView } from './view-panels.js';
import { ShareView } from './view-share.js';
import { TimeView } from './view-time.js';

/**
 * @typedef {object} Facts what the server knows when the page is asked for; times in epoch milliseconds
 * @property {string} visitId
 * @property {boolean} doctor
 * @property {string} doctorId the visit's doctor
 * @property {string} selfName
 * @property {string} otherName
 * @property {{startsAt: number, zone: string, type: string}} visit
 * @property {number} expectedStart
 * @property {number} visitEnd
 * @property {number} patientGrace milliseconds for which the doctor waits for a patient who does not come
 * @property {number} opensAt
 * @property {string} refusal why the door is closed; empty when it is open
 * @property {string} language
 * @property {string} zone the reader's; empty for the browser's
 * @property {string} api
 * @property {string} phone whom to call if the call breaks off; empty for nobody
 * @property {boolean} relayAlways the hospital lets all calls go through its relay
 * @property {{home: string, history: string, detail: string, reschedule: string, rebook: string}} links
 * @property {import('./door.js').DoorFacts} door
 * @property {import('./recording.js').RecordingFacts} recording
 * @property {Record<string, string>} texts
 */

/**
 * @typedef {object} Page
 * @property {Facts} facts
 * @property {import('./words.js').Words} words
 * @property {import('./api.js').Api} api
 * @property {import('./devices.js').Devices} devices
 * @property {import('./call-session.js').CallSession} session
 * @property {import('./memory.js').Memory} memory
 * @property {import('./time-wishes.js').TimeWishes} wishes
 * @property {import('./outgoing.js').Outgoing} outgoing
 * @property {import('./background.js').Background} background
 * @property {import('./screen-share.js').ScreenShare} share
 * @property {import('./short-code.js').ShortCode} shortCode
 * @property {import('./speaker.js').Speaker} speaker
 * @property {import('./note.js').Note} note
 * @property {import('./chat.js').Chat} chat
 * @property {import('./door.js').Door} door
 * @property {import('./recording.js').Recording} recording
 * @property {import('./quality-control.js').QualityControl} quality
 * @property {() => Promise<import('./guests/guests.js').Guests>} guests third parties; loads what they need
 * @property {() => import('./words.js').Values} values
 * @property {() => void} changed
 */

/** @typedef {import('./screens.js').Known} Known */

/** Shows what is known. Each part changes only what differs. */
export class View {
  #planned = false;
  #drawn = false;
  /** @type {Known|null} */ #before = null;
  #screen = '';

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    page.changed = () => this.plan();
    this.lobby = new LobbyView(page);
    this.call = new CallView(page);
    this.notice = new NoticeView(page);
    this.time = new TimeView(page);
    this.share = new ShareView(page);
    this.panels = new PanelsView(page);
    this.chat = new ChatView(page, page.chat);
    this.door = new DoorView(page);
    this.finish = new Later(async () => new (await import('./finish-dialog.js')).FinishDialog(page));
    this.record = new Later(async () => new (await import('./record-beside.js')).RecordBeside(this));
    this.hold = new Later(async () => new (await import('./hold-dialog.js')).HoldDialog(page));
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = page.words.say(/** @type {HTMLElement} */ (element).dataset.text ?? '');
    }
    for (const element of document.querySelectorAll('[data-label]')) {
      element.setAttribute('aria-label', page.words.say(/** @type {HTMLElement} */ (element).dataset.label ?? ''));
    }
    setInterval(() => this.#tick(), 1000);
  }

  /** What comes alone is shown at once; of a burst, the first and what it came to. */
  plan() {
    if (this.#planned) return;
    this.#planned = true;
    if (this.#drawn) return;
    queueMicrotask(() => this.#draw());
  }

  #draw() {
    this.#planned = false;
    this.#drawn = true;
    afterDrawing(() => {
      this.#drawn = false;
      if (this.#planned) this.#draw();
    });
    this.render();
  }

  render() {
    const known = this.known();
    const screen = screenOf(known);
    for (const name of ['lobby', 'call', 'notice']) show(el(name), name === screen);
    this[screen].render(known);
    this.time.render(known);
    this.share.render(known);
    this.panels.render(known, screen === 'call');
    this.chat.offer(known.entered && screen !== 'notice');
    this.door.render(known);
    this.lobby.listen(screen === 'lobby');
    this.#marks(known, screen);
    this.#announce(known, screen);
    if (known.state === 'ended' && known.notice !== 'left') {
      this.finish.close();
      this.hold.close();
    }
    this.#before = known;
  }

  /** @returns {Known} */
  known() {
    const { session, facts, share } = this.page;
    const { room, machine, link, signaling } = session;
    return {
      state: machine.current,
      notice: session.notice,
      doctor: room.entered ? room.isDoctor : facts.doctor,
      entered: room.entered,
      admitted: room.admitted,
      other: room.other,
      otherSeen: room.otherSeen,
      otherCamera: room.otherCamera,
      otherMicrophone: room.otherMicrophone,
      picture: link.picture,
      started: room.startedAt !== null,
      socketOpen: signaling.state === 'open',
      attempts: session.attempts,
      early: facts.refusal === 'too-early' && Date.now() < facts.opensAt,
      sharing: share.state === 'on' ? 'self' : share.byOther ? 'other' : '',
      ...this.page.quality.shown,
      otherSoundOnly: this.page.quality.otherSoundOnly,
      callBack: this.page.door.facts.number !== '',
      ...this.#times(),
    };
  }

  /** What the clock alone changes. */
  #times() {
    const { room } = this.page.session;
    const { timing } = room;
    const now = Date.now() + room.clockAhead;
    return {
      moved: moved(timing, this.page.facts.visit.startsAt),
      delay: delayOf(timing, now),
      ending: endingIn(timing, now),
      endingTold: room.endingTold,
      held: timing?.held === true,
      mayExtend: mayExtend(timing),
    };
  }

  #tick() {
    if (this.#screen === 'call') this.call.tick();
    const { delay, ending } = this.#times();
    if (this.#before?.early || this.#before?.delay !== delay || this.#before?.ending !== ending) this.plan();
  }

  /** Conditions for tests and styles; nothing secret. @param {Known} known @param {string} screen */
  #marks(known, screen) {
    const { session, devices } = this.page;
    const { body } = document;
    setData(body, 'screen', screen);
    setData(body, 'callState', known.state);
    setData(body, 'notice', screen === 'notice' || known.state === 'failed' ? known.notice : '');
    setData(body, 'role', known.doctor ? 'practitioner' : 'patient');
    setData(body, 'other', known.other);
    setData(body, 'admitted', String(known.admitted));
    setData(body, 'delay', delayShown(known));
    setData(body, 'socket', session.signaling.state);
    setData(body, 'picture', String(known.picture));
    setData(body, 'started', String(known.started));
    setData(body, 'devices', devices.settled ? 'settled' : 'asking');
    setData(body, 'setupMillis', String(session.reporter.setup.millis ?? ''));
    setData(body, 'frames', String(session.link.frames));
  }

  /** @param {Known} known @param {string} screen */
  #announce(known, screen) {
    const { words } = this.page;
    const key = worthSaying(this.#before, known);
    const values = { ...this.page.values(), minutes: known.endingTold };
    if (key) say(words.say(`said.${key}`, values), key === 'reconnecting' ? 'assertive' : 'polite');
    const name = screen === 'call' ? 'other-name' : `${screen}-title`;
    setText(/** @type {any} */ (document.querySelector('title')), `${el(name).textContent} · Televisit`);
    if (screen === this.#screen) return;
    // A new screen begins at its heading, for the keyboard as for the ear; not when the page has just opened.
    if (this.#screen) el(name).focus({ preventScroll: true });
    this.#screen = screen;
    scrollTo(0, 0);
  }
}
