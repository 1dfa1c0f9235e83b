// @ts-check
import { staysInCall } from './notices.js';

/** Which screen shows and what it says: a plain function of what is known, so that every case can be tested. */

/**
 * @typedef {object} Known
 * @property {import('./states.js').CallState} state
 * @property {string} notice
 * @property {boolean} doctor
 * @property {boolean} entered in the room at least once
 * @property {boolean} admitted
 * @property {import('./room.js').Whereabouts} other
 * @property {boolean} otherSeen
 * @property {boolean} otherCamera
 * @property {boolean} otherMicrophone
 * @property {boolean} picture the other's picture is on screen
 * @property {boolean} started media has gone both ways
 * @property {boolean} socketOpen
 * @property {number} attempts in a row without the server
 * @property {boolean} early the door is not open yet
 * @property {'good'|'weak'} quality
 * @property {'self'|'other'|''} sharing whose screen is shown
 * @property {import('./quality-ladder.js').Step} step the lower of the two that are sent
 * @property {import('./quality-ladder.js').Reason} reason why it is not better, the same on both sides
 * @property {boolean} otherSoundOnly
 * @property {boolean} callBack a number was left under which the patient is called back
 * @property {boolean} moved it begins later than planned
 * @property {import('./timing.js').Delay} delay
 * @property {number} ending minutes left of a visit about to end, else 0
 * @property {number} endingTold the server's last warning in minutes, else 0
 * @property {boolean} held
 * @property {boolean} mayExtend
 */

/** @typedef {'lobby'|'call'|'notice'} ScreenName */
/** @typedef {{title: string, text: string, busy?: boolean, actions: string[]}} Card */

const HARD_FROM = 4;

/** @param {Known} known @returns {ScreenName} */
export function screenOf(known) {
  switch (known.state) {
    case 'idle':
    case 'joining':
      return 'lobby';
    case 'waiting':
    case 'negotiating':
    case 'connected':
    case 'reconnecting':
      return known.admitted ? 'call' : 'lobby';
    case 'failed':
      return staysInCall(known.notice) ? 'call' : 'notice';
    default:
      return 'notice';
  }
}

/** @param {Known} known @returns {Card} what the room before the call says */
export function lobbyCard(known) {
  const { doctor, other, attempts } = known;
  const out = doctor ? ['leave', 'end-without'] : ['leave'];
  const card = (/** @type {string} */ name, /** @type {string[]} */ actions, more = {}) => ({
    title: `lobby.${name}.title`, text: `lobby.${name}.text`, actions, ...more,
  });
  if (known.state === 'idle') {
    if (known.early) return card('early', ['join']);
    return card(doctor ? 'ready.doctor' : 'ready.patient', ['join']);
  }
  if (known.state === 'joining') {
    return { ...card('joining', [], { busy: true }), text: attempts > 1 ? 'lobby.joining.slow' : 'lobby.joining.text' };
  }
  if (known.state === 'reconnecting') {
    const hard = attempts >= HARD_FROM;
    return { ...card('lost', ['try-now'], { busy: true }), text: hard ? 'lobby.lost.hard' : 'lobby.lost.text' };
  }
  if (doctor) {
    if (other === 'present') return card('knock', ['admit', ...out]);
    return card(other === 'absent' ? 'alone' : 'gone', out);
  }
  if (other === 'present') return card('next', out);
  if (other === 'absent') return { ...card('before', out), text: known.moved ? 'lobby.before.moved' : 'lobby.before.text' };
  return card('away', out);
}

/** @param {Known} known @returns {Card|null} what stands over the other's picture; null: nothing does */
export function callCard(known) {
  const { doctor, other, state, attempts } = known;
  const out = doctor ? 'finish' : 'leave';
  if (state === 'failed') {
    const why = known.notice === 'relay' ? 'relay' : 'ice';
    return { title: `call.${why}.title`, text: `call.${why}.text`, actions: ['try-again', out] };
  }
  if (state === 'reconnecting') {
    const text = attempts >= HARD_FROM ? 'call.reconnecting.hard' : 'call.reconnecting.text';
    return { title: 'call.reconnecting.title', text, busy: true, actions: attempts >= HARD_FROM ? ['try-now'] : [] };
  }
  if (state === 'waiting') {
    if (other === 'left' && known.otherSeen) {
      return { title: 'call.otherLeft.title', text: `call.otherLeft.text.${doctor ? 'doctor' : 'patient'}`, actions: [out] };
    }
    return { title: 'call.otherAbsent.title', text: 'call.otherAbsent.text', actions: [] };
  }
  if (state === 'negotiating') {
    return { title: 'call.connecting.title', text: 'call.connecting.text', busy: true, actions: [] };
  }
  if (state === 'connected' && !known.otherCamera && known.sharing !== 'other') return { title: 'call.otherCameraOff', text: '', actions: [] };
  if (state === 'connected' && known.otherSoundOnly) return { title: 'call.soundOnly.title', text: 'call.soundOnly.text', actions: [] };
  if (state === 'connected' && !known.picture) return { title: 'call.connecting.title', text: '', busy: true, actions: [] };
  return null;
}

/** @param {Known} known @returns {import('./timing.js').Delay} what the waiting room says of a late doctor */
export function delayShown(known) {
  const waits = known.state === 'waiting' || known.state === 'reconnecting';
  return waits && !known.doctor && !known.admitted && known.other !== 'present' ? known.delay : '';
}

/** @param {Known} known @returns {{text: string, actions: string[]}|null} what stands under the picture of a visit about to end */
export function endingStrip(known) {
  if (!known.admitted || screenOf(known) !== 'call') return null;
  if (known.held) return known.doctor ? { text: 'ending.held', actions: [] } : null;
  if (known.ending === 0) return null;
  const text = known.ending === 1 ? 'ending.last' : 'ending.soon';
  if (!known.doctor) return { text, actions: [] };
  return { text, actions: known.mayExtend ? ['extend', 'hold'] : ['hold'] };
}

/** @param {Known} known @returns {string} keys, with spaces between, of one quiet line over the call; empty for none */
export function bannerOf(known) {
  if (known.state !== 'connected') return '';
  if (!known.socketOpen) return 'call.socketLost';
  if (known.other === 'interrupted') return 'call.otherInterrupted';
  if (known.quality !== 'weak') return '';
  const why = known.reason === 'none' ? 'call.weak' : `quality.why.${known.reason}`;
  if (known.step === 'full') return why;
  const number = known.step === 'sound' && known.callBack ? ` quality.callBack.${known.doctor ? 'doctor' : 'patient'}` : '';
  return `${why} quality.step.${known.step}${number}`;
}

/** @param {Known} known @returns {string} the connection in plain words: a key below `status.` */
export function statusOf(known) {
  switch (known.state) {
    case 'connected':
      if (known.other === 'interrupted') return 'interrupted';
      return known.quality;
    case 'reconnecting':
      return 'reconnecting';
    case 'waiting':
      return 'waiting';
    default:
      return 'connecting';
  }
}
