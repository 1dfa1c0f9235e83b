// @ts-check
import { obstacle } from '../call/browser.js';
import { Devices } from '../call/devices.js';
import { el, show } from '../call/dom.js';
import { Memory } from '../call/memory.js';
import { Words } from '../call/words.js';
import { Check } from './check.js';
import { CheckApi } from './check-api.js';
import { Speaker } from './speaker.js';
import { View, fill } from './view.js';

/** @typedef {{visitId: string, otherName: string, language: string, zone: string, api: string, texts: Record<string, string>, visit: {startsAt: number, zone: string, type: string}}} PageFacts */

/** @type {PageFacts} */
const facts = JSON.parse(document.body.dataset.facts ?? '{}');
delete document.body.dataset.facts;

const words = new Words(facts.texts, facts.language, facts.zone);
const devices = new Devices();
const memory = new Memory(facts.visitId);
const check = new Check(new CheckApi(facts.api, facts.visitId), devices);
const speaker = new Speaker(remembered());
const view = new View({ check, devices, words, values: () => ({ name: facts.otherName }) });

devices.chosen = memory.chosen;
devices.addEventListener('change', () => {
  memory.chosen = devices.chosen;
  check.devicesChanged();
  listSpeakers();
});
check.addEventListener('change', () => view.render());
check.addEventListener('told', () => (document.body.dataset.told = check.verdict.level));

el('when').textContent = words.visit(facts.visit, Date.now());
listenToPerson();
begin();

function begin() {
  const hindrance = obstacle();
  check.begin(hindrance === '' ? 'SUPPORTED' : hindrance === 'insecure' ? 'INSECURE' : 'UNSUPPORTED');
  if (!hindrance) devices.acquire();
  view.render();
}

function listenToPerson() {
  el('play').addEventListener('click', () => {
    show(el('answers'), true);
    view.render();
    speaker.play().catch(() => check.answer('NOT_HEARD'));
  });
  // a press before this was lost
  el('play').disabled = false;
  el('heard').addEventListener('click', () => check.answer('HEARD'));
  el('not-heard').addEventListener('click', () => check.answer('NOT_HEARD'));
  el('again').addEventListener('click', () => location.reload());
  el('speaker-choice').addEventListener('change', (/** @type {any} */ event) => {
    speaker.sinkId = event.target.value;
    remember(speaker.sinkId);
  });
}

async function listSpeakers() {
  const outputs = speaker.choosable ? await speaker.list() : [];
  const choice = el('speaker-choice');
  fill(choice, outputs, outputs.some((device) => device.deviceId === speaker.sinkId) ? speaker.sinkId : (outputs[0]?.deviceId ?? ''));
  show(choice.parentElement, outputs.length > 1);
}

// The call reads the same place, so that the visit is heard where the test sound was.
function remembered() {
  try {
    return localStorage.getItem('televisit.speaker-id') ?? '';
  } catch {
    return '';
  }
}

/** @param {string} id */
function remember(id) {
  try {
    localStorage.setItem('televisit.speaker-id', id);
  } catch {
    // Forbidden or full: chosen for this page alone.
  }
}
