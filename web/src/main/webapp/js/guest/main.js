// @ts-check
import { obstacle } from '../call/browser.js';
import { Devices } from '../call/devices.js';
import { Outgoing } from '../call/outgoing.js';
import { WakeLock } from '../call/wake-lock.js';
import { Words } from '../call/words.js';
import { GuestApi } from './guest-api.js';
import { recordingFor } from './guest-recording.js';
import { GuestSession } from './guest-session.js';
import { GuestView } from './view.js';

/** @type {{language: string, api: string, texts: Record<string, string>, recording: import('../call/recording.js').RecordingFacts}} */
const facts = JSON.parse(document.body.dataset.facts ?? '{}');
delete document.body.dataset.facts;

const words = new Words(facts.texts, facts.language);
const devices = new Devices();
const view = new GuestView({ words, devices });
const api = new GuestApi(facts.api, location.hash.slice(1), undefined, facts.admin);
const session = new GuestSession({ api, devices, outgoing: new Outgoing(devices), videoFor: (id) => view.tiles.video(id) });
const recording = recordingFor({ words, session, facts: facts.recording });
const wakeLock = new WakeLock();

/** @type {Record<string, () => void>} */
const acts = {
  'join': () => session.join(),
  'again': () => (devices.settled ? session.join() : begin()),
  'leave': () => session.leave(),
  'retry-devices': () => devices.acquire(),
  'withdraw': () => session.withdraw(),
  'record': () => recording.open(),
  'toggle-mic': () => devices.toggle('audio', !devices.on('audio')),
  'toggle-camera': () => devices.toggle('video', !devices.on('video')),
};

let planned = false;
function plan() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    wakeLock.want(session.stage === 'waiting' || session.stage === 'in');
    view.render(session);
  });
}

session.addEventListener('change', plan);
devices.addEventListener('change', plan);
document.addEventListener('click', (event) => {
  const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('[data-act]'));
  acts[button?.dataset.act ?? '']?.();
});
addEventListener('online', () => session.networkChanged());
// another link in the same tab
addEventListener('hashchange', () => location.reload());
begin();

async function begin() {
  const hindrance = obstacle();
  if (hindrance) {
    session.end(hindrance);
    return;
  }
  await session.look();
  if (session.stage === 'door') devices.acquire();
}
