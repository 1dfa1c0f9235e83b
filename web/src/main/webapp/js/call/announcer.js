// @ts-check
import { el } from './dom.js';
import { delayShown } from './screens.js';

/** @typedef {import('./screens.js').Known} Known */

/**
 * What changed, for those who don't see it: compares what was known with what is known now.
 * @param {Known|null} before
 * @param {Known} now
 * @returns {string} key below `said.`; empty for nothing worth saying
 */
export function worthSaying(before, now) {
  if (!before) return '';
  if (before.state !== now.state) {
    if (now.state === 'connected') return 'connected';
    if (now.state === 'reconnecting') return 'reconnecting';
  }
  if (before.other !== now.other) {
    if (now.other === 'left') return 'otherLeft';
    if (now.other === 'interrupted') return 'otherInterrupted';
    if (now.other === 'present' && now.doctor && !now.admitted && now.state === 'waiting') return 'knock';
  }
  if (before.delay !== now.delay && now.delay && delayShown(now)) return `delay.${now.delay}`;
  if (before.endingTold !== now.endingTold && now.endingTold) return now.endingTold === 1 ? 'ending.last' : 'ending.soon';
  if (before.held !== now.held && now.held && now.doctor) return 'held';
  if (now.state === 'connected' && before.step !== now.step) return `step.${now.step}`;
  if (now.state === 'connected' && before.otherMicrophone !== now.otherMicrophone) {
    return now.otherMicrophone ? 'otherUnmuted' : 'otherMuted';
  }
  return '';
}

/** Says it to screen readers, even when it is the same sentence as before. @param {string} text @param {'polite'|'assertive'} [how] */
export function say(text, how = 'polite') {
  const region = el(how);
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
