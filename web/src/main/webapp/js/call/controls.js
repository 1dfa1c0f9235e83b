// @ts-check
import { say } from './announcer.js';

/** @typedef {import('./view.js').Page} Page */
/** @typedef {import('./view.js').View} View */

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
    if (!act || document.querySelector('dialog[open]')) return;
    if (!['lobby', 'call'].includes(document.body.dataset.screen ?? '')) return;
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
  return { m: 'toggle-mic', v: 'toggle-camera' }[key.toLowerCase()] ?? '';
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
    'hear': () => view.call.play(),
    'fit': () => view.call.fit(),
    'pip': () => view.call.pip(),
    'fullscreen': () => view.call.fullscreen(),
  };
}
