// @ts-check
import { say } from './announcer.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./view.js').View} View */

/** Listed for people in the panel of keys. @type {Record<string, string>} */
const KEYS = { m: 'toggle-mic', v: 'toggle-camera', c: 'chat', s: 'share', p: 'pip', f: 'fullscreen', o: 'people', '?': 'keys' };
const IN_LOBBY = new Set(['toggle-mic', 'toggle-camera', 'chat']);

/** What the buttons and keys do. Buttons name their act in `data-act`. @param {Page} page @param {View} view */
export function listenToPerson(page, view) {
  const acts = actsOf(page, view);
  document.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('[data-act]');
    const act = acts[/** @type {HTMLElement} */ (button)?.dataset.act ?? ''];
    if (act && !(/** @type {HTMLButtonElement} */ (button).disabled)) act();
  });
  document.addEventListener('keydown', (event) => {
    const act = shortcutOf(event);
    if (!act || !page.memory.keys || document.querySelector('dialog[open]')) return;
    const { screen } = document.body.dataset;
    if (screen !== 'call' && !(screen === 'lobby' && IN_LOBBY.has(act))) return;
    event.preventDefault();
    acts[act]();
  });
}

/**
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat: boolean, target: any}} event
 * @returns {string} the act; empty when the key means something else here
 */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, repeat, target }) {
  if (ctrlKey || metaKey || altKey || repeat) return '';
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '') || target?.isContentEditable) return '';
  return KEYS[key.toLowerCase()] ?? '';
}

/** @param {Page} page @param {View} view @returns {Record<string, () => void>} */
function actsOf(page, view) {
  const { session, devices, words, memory, wishes } = page;
  const toggle = async (/** @type {'audio'|'video'} */ kind, /** @type {string} */ on, /** @type {string} */ off) => {
    await devices.toggle(kind, !devices.on(kind));
    memory.switches = devices.wanted;
    say(words.say(`said.${devices.on(kind) ? on : off}`));
  };
  const wish = async (/** @type {import('./time-wishes.js').Wish} */ name) => {
    await wishes.ask(name);
    if (wishes.failed) say(words.say('time.failed'), 'assertive');
  };
  return {
    'toggle-mic': () => toggle('audio', 'unmute', 'mute'),
    'toggle-camera': () => toggle('video', 'cameraOn', 'cameraOff'),
    'retry-devices': () => devices.acquire(),
    'join': () => session.join(),
    'rejoin': () => session.join(),
    'use-here': () => session.join(),
    'try-again': () => session.tryAgain(),
    'try-now': () => session.networkChanged(),
    'admit': () => page.door.admit((anyway) => session.admit(anyway)),
    'ring': () => page.door.ring(),
    'door-change': () => page.door.change(),
    'leave': () => session.leave(),
    'finish': () => view.finish.open(),
    'keep-waiting': () => wish(view.known().delay === 'choice' ? 'acceptDelay' : 'keepWaiting'),
    'extend': () => wish('extend'),
    'hold': () => view.hold.open(),
    'reopen': () => session.reopen().catch(() => location.assign(page.facts.links.detail)),
    'reload': () => location.reload(),
    ...toolsOf(page, view),
  };
}

/** What serves the view and what stands behind More. @param {Page} page @param {View} view @returns {Record<string, () => void>} */
function toolsOf(page, view) {
  return {
    'share': () => shareOrStop(page, view),
    'more': () => view.panels.panels.toggleMenu(),
    'guests': () => page.guests().then((all) => all.open()),
    'record': () => page.recording.open(),
    'notes': () => view.record.open(),
    'people': () => view.panels.open('people'),
    'settings': () => view.panels.open('settings'),
    'proof': () => view.panels.open('proof'),
    'keys': () => view.panels.open('keys'),
    'chat': () => {
      view.record.close();
      if (view.chat.possible) view.chat.toggle();
    },
    'hear': () => {
      view.call.play();
      document.querySelectorAll('#tiles video').forEach((video) => Object.assign(video, { muted: false }));
    },
    'fit': () => view.call.fit(),
    'quality': () => view.call.toggleQuality(),
    'pip': () => view.call.pip(),
    'fullscreen': () => view.call.fullscreen(),
  };
}

/** There is somebody to show it to only while connected. @param {Page} page @param {View} view */
function shareOrStop({ share }, view) {
  if (share.state === 'on') share.stop();
  else if (view.known().state === 'connected') share.start();
}
