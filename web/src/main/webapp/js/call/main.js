// @ts-check
import { Api } from './api.js';
import { Background } from './background.js';
import { obstacle } from './browser.js';
import { CallSession } from './call-session.js';
import { ChatFiles } from './chat-files.js';
import { ChatStore } from './chat-store.js';
import { Chat } from './chat.js';
import { listenToPerson } from './controls.js';
import { Devices } from './devices.js';
import { el } from './dom.js';
import { Door } from './door.js';
import { Memory } from './memory.js';
import { Note } from './note.js';
import { Outgoing } from './outgoing.js';
import { ScreenShare } from './screen-share.js';
import { ShortCode } from './short-code.js';
import { Speaker } from './speaker.js';
import { StillThere } from './still-there.js';
import { staysInCall } from './notices.js';
import { Recording } from './recording.js';
import { QualityControl } from './quality-control.js';
import { TimeWishes } from './time-wishes.js';
import { View } from './view.js';
import { WakeLock } from './wake-lock.js';
import { Words } from './words.js';

/** @typedef {import('./view.js').Facts} Facts */
/** @typedef {import('./view.js').Page} Page */

/** What this page itself asks for, or waits for. */
const ASKED_HERE = new Set(['too-early', 'agreement-missing']);

/** @type {Facts} */
const facts = JSON.parse(document.body.dataset.facts ?? '{}');
delete document.body.dataset.facts;

const words = new Words(facts.texts, facts.language, facts.zone);
const devices = new Devices();
const memory = new Memory(facts.visitId);
const api = new Api(facts.api, facts.visitId);
const outgoing = new Outgoing(devices);
const session = new CallSession({ api, devices, outgoing, video: el('remote') });
const wishes = new TimeWishes(api);
const share = new ScreenShare({ send: (frame) => session.signaling.send(frame), outgoing });
const background = new Background({ devices, outgoing, base: new URL('../../blur', import.meta.url).pathname });
const shortCode = new ShortCode(session);
const speaker = new Speaker(el('remote'));
const note = new Note(words);
const chat = new Chat({ signaling: session.signaling, files: new ChatFiles(api.visitUrl), store: new ChatStore(facts.visitId) });
const quality = new QualityControl(session);
const door = new Door(api, facts.door, facts.doctor);

// By this name every link to the visit finds this tab.
window.name = `televisit-${facts.visitId}`;

const recording = new Recording({ facts: facts.recording, send: (frame) => session.signaling.send(frame), load: () => import('../recording/part.js').then(({ makePart }) => makePart(page, recording)) });

/** @type {Promise<import('./guests/guests.js').Guests>|null} */
let third = null;

/** @type {Page} */
const page = { facts, recording, words, api, devices, session, memory, wishes, outgoing, share, background, shortCode, speaker, note, quality, chat, door, values, guests, changed: () => {} };
const view = new View(page);
const wakeLock = new WakeLock();
const stillThere = new StillThere(api);

devices.wanted = memory.switches;
devices.chosen = memory.chosen;
devices.addEventListener('change', () => {
  memory.chosen = devices.chosen;
  view.plan();
});
session.addEventListener('change', () => {
  remember();
  view.plan();
});
wishes.addEventListener('change', () => view.plan());
share.addEventListener('change', () => view.plan());
shortCode.addEventListener('change', () => view.plan());
background.addEventListener('change', () => view.plan());
background.addEventListener('broken', () => note.tell(`settings.blur.${background.state}`));
session.signaling.addEventListener('frame', (event) => share.receive(/** @type {CustomEvent} */ (event).detail.frame));
session.signaling.addEventListener('frame', (event) => door.hear(/** @type {CustomEvent} */ (event).detail.frame));
session.signaling.addEventListener('frame', (event) => recording.hear(/** @type {CustomEvent} */ (event).detail.frame));
quality.addEventListener('change', () => view.plan());
session.signaling.addEventListener('guest-frame', (event) => page.guests().then((all) => all.hear(/** @type {CustomEvent} */ (event).detail.frame)));
listenToPerson(page, view);
listenToNetwork();
offer(recording);
begin();

/** The doctor may record; what an earlier page of the same visit recorded and could not send goes on. @param {Recording} recording */
function offer(recording) {
  el('menu-record').hidden = !facts.doctor || !facts.recording.enabled;
  if (facts.doctor && memory.recorded) recording.part();
}

/** A closed door is said at once; a tab that was in the call goes straight back in; else the mirror. */
function begin() {
  const hindrance = obstacle();
  const closed = hindrance || (ASKED_HERE.has(facts.refusal) ? '' : facts.refusal);
  if (closed) {
    session.turnAway(closed);
    return;
  }
  const asked = devices.acquire();
  // Whoever pressed Admit on the page of the day need not press Join here.
  if (memory.inCall || (facts.doctor && location.hash === '#admit')) session.join();
  view.render();
  asked.then(() => view.plan());
}

function remember() {
  const { machine, room } = session;
  if (room.entered && !machine.is('ended', 'failed')) {
    memory.inCall = true;
    memory.firstIn = Date.now() + room.clockAhead;
  } else if (machine.is('ended', 'failed') && !staysInCall(session.notice)) {
    memory.inCall = false;
  }
  const inVisit = machine.is('waiting', 'negotiating', 'connected', 'reconnecting');
  wakeLock.want(inVisit);
  stillThere.want(inVisit);
  if (machine.is('ended')) {
    recording.callOver(session.notice === 'finished');
    share.end();
    background.end();
    devices.release();
  } else if (machine.is('joining') && !devices.settled) devices.acquire();
}

function listenToNetwork() {
  const changed = () => {
    if (session.machine.is('failed') && session.notice === 'unreachable') session.tryAgain();
    else session.networkChanged();
  };
  addEventListener('online', changed);
  /** @type {any} */ (navigator).connection?.addEventListener?.('change', changed);
  // A phone that slept may hold a socket that died long ago.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.signaling.hurry();
  });
}

/** Third parties are rare: what they need comes with the first, or with the panel. */
function guests() {
  return (third ??= import('./guests/guests.js').then(({ Guests }) => new Guests(page)));
}

/** What the words may speak of. */
function values() {
  return {
    name: session.room.otherName || facts.otherName,
    time: words.time(facts.visit.startsAt),
    opens: words.time(facts.opensAt),
    opensDay: words.day(facts.opensAt, Date.now()),
    end: words.time(session.room.visitEnd ?? facts.visitEnd),
    expected: words.time(session.room.timing?.expectedStart ?? facts.expectedStart),
    deadline: words.time(session.room.timing?.doctorDeadline ?? null),
    number: door.facts.number,
  };
}
