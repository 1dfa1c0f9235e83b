// @ts-check
/** What this page knows about the room, from the server's frames alone. No socket, no DOM, no clock of its own. */

import { timingOf } from './timing.js';

/** @typedef {import('./signaling.js').Frame} Frame */
/** @typedef {'absent'|'present'|'interrupted'|'left'} Whereabouts of the other */

export class Room {
  /** @type {'patient'|'practitioner'} */ role = 'patient';
  /** @type {number|null} our page load */ instance = null;
  otherName = '';
  /** @type {Whereabouts} */ other = 'absent';
  /** @type {number|null} the other's page load */ otherInstance = null;
  otherMicrophone = true;
  otherCamera = true;
  admitted = false;
  /** @type {number|null} epoch milliseconds of first media both ways */ startedAt = null;
  /** @type {number|null} */ visitEnd = null;
  /** @type {import('./timing.js').Timing|null} */ timing = null;
  /** the warning told last: 5 or 1 minutes before the end; 0 for none */ endingTold = 0;
  /** server's clock minus ours, milliseconds */ clockAhead = 0;
  entered = false;

  get isDoctor() {
    return this.role === 'practitioner';
  }

  /** @returns {string|null} the pair of page loads to connect; null while it is not time */
  get connection() {
    const there = this.other === 'present' || this.other === 'interrupted';
    if (!this.admitted || !there || this.instance === null || this.otherInstance === null) return null;
    return this.isDoctor ? `${this.instance}.${this.otherInstance}` : `${this.otherInstance}.${this.instance}`;
  }

  /** @returns {boolean} whether the other has ever been seen by this page */
  get otherSeen() {
    return this.otherInstance !== null;
  }

  /**
   * @param {Frame} frame
   * @param {number} nowMillis this machine's clock
   */
  receive(frame, nowMillis) {
    switch (frame.type) {
      case 'welcome':
        this.#welcome(frame, nowMillis);
        break;
      case 'other-arrived':
        this.other = 'present';
        if (this.otherInstance !== frame.instance) this.otherMicrophone = this.otherCamera = true;
        this.otherInstance = frame.instance;
        break;
      case 'other-interrupted':
        this.other = 'interrupted';
        break;
      case 'other-left':
        this.other = 'left';
        break;
      case 'admitted':
        this.admitted = true;
        break;
      case 'started':
        this.startedAt = Date.parse(frame.at);
        break;
      case 'timing':
        this.#timing(timingOf(frame));
        break;
      case 'ending':
        this.endingTold = Number(frame.minutes) || 0;
        break;
      case 'media-state':
        this.otherMicrophone = frame.microphone === true;
        this.otherCamera = frame.camera === true;
        break;
      default:
    }
  }

  /** @param {import('./timing.js').Timing} timing */
  #timing(timing) {
    if (timing.held || (this.timing && timing.visitEnd > this.timing.visitEnd)) this.endingTold = 0;
    this.timing = timing;
    this.visitEnd = timing.visitEnd;
  }

  /** @param {Frame} frame @param {number} nowMillis */
  #welcome(frame, nowMillis) {
    this.entered = true;
    this.role = /^(practitioner|doctor)$/i.test(frame.self.role) ? 'practitioner' : 'patient';
    this.instance = frame.instance;
    this.otherName = frame.other.name;
    if (frame.other.present) this.other = 'present';
    else if (frame.other.instance !== null) this.other = 'interrupted';
    else if (this.other !== 'absent') this.other = 'left';
    this.otherInstance = frame.other.instance ?? this.otherInstance;
    this.admitted = frame.admitted === true;
    this.startedAt = frame.startedAt ? Date.parse(frame.startedAt) : null;
    this.visitEnd = frame.visitEnd ? Date.parse(frame.visitEnd) : null;
    this.clockAhead = frame.now ? Date.parse(frame.now) - nowMillis : 0;
  }
}
