// @ts-check
/** @typedef {import('./screens.js').Known} Known */
/** @typedef {{name: string, you: boolean, role: string, states: string[]}} Person keys below `people.` */

/**
 * Who is in the visit, how they are connected and what they have switched off: a plain function of what is known.
 * @param {Known} known
 * @param {{self: string, other: string}} names
 * @param {{microphone: boolean, camera: boolean}} own
 * @returns {Person[]} the reader first
 */
export function peopleOf(known, names, own) {
  return [
    { name: names.self, you: true, role: roleOf(known.doctor), states: [ownConnection(known), ...switched(own.microphone, own.camera), ...shares(known, 'self')] },
    { name: names.other, you: false, role: roleOf(!known.doctor), states: otherStates(known) },
  ];
}

/** @param {boolean} doctor */
function roleOf(doctor) {
  return doctor ? 'doctor' : 'patient';
}

/** @param {Known} known */
function ownConnection(known) {
  if (known.state === 'connected') return known.socketOpen ? known.quality : 'lineLost';
  return known.state === 'reconnecting' ? 'reconnecting' : 'connecting';
}

/** @param {Known} known @returns {string[]} */
function otherStates(known) {
  if (known.other === 'absent' || known.other === 'left') return [known.other];
  if (known.other === 'interrupted' || known.state === 'reconnecting') return ['reconnecting'];
  if (known.state !== 'connected') return ['connecting'];
  return ['here', ...switched(known.otherMicrophone, known.otherCamera), ...shares(known, 'other')];
}

/** @param {boolean} microphone @param {boolean} camera */
function switched(microphone, camera) {
  return [...(microphone ? [] : ['muted']), ...(camera ? [] : ['cameraOff'])];
}

/** @param {Known} known @param {'self'|'other'} who */
function shares(known, who) {
  return known.sharing === who ? ['sharing'] : [];
}
