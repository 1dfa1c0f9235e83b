// @ts-check
import { Api } from './api.js';
import { obstacle } from './browser.js';
import { CallSession } from './call-session.js';
import { listenToPerson } from './controls.js';
import { Devices } from './devices.js';
import { el } from './dom.js';
import { Door } from './door.js';
import { Memory } from './memory.js';
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
const session = new CallSession({ api, devices, video: el('remote') });
const wishes = new TimeWishes(api);
const door = new Door(api, facts.door, facts.doctor);

// By this name every link to the visit finds this tab.
window.name = `televisit-${facts.visitId}`;

/** @type {Page} */
const page = { facts, words, devices, session, memory, wishes, door, values, changed: () => {} };
const view = new View(page);
const wakeLock = new WakeLock();

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
session.signaling.addEventListener('frame', (event) => door.hear(/** @type {CustomEvent} */ (event).detail.frame));
listenToPerson(page, view);
listenToNetwork();
begin();

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
  } else if (machine.is('ended', 'failed') && session.notice !== 'ice') {
    memory.inCall = false;
  }
  wakeLock.want(machine.is('waiting', 'negotiating', 'connected', 'reconnecting'));
  if (machine.is('ended')) devices.release();
  else if (machine.is('joining') && !devices.settled) devices.acquire();
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
  };
}
