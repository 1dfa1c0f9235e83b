// @ts-check
/**
 * The life of one visit in the page. One table says which state may follow which; nothing else decides it.
 *
 * idle: looking in the mirror · joining: ticket and socket · waiting: in the room, not connected to the other ·
 * negotiating: looking for a way · connected · reconnecting: the way was lost · ended: over for this page,
 * can be entered again · failed: cannot go on without help.
 */

/** @typedef {'idle'|'joining'|'waiting'|'negotiating'|'connected'|'reconnecting'|'ended'|'failed'} CallState */

/** @type {readonly CallState[]} */
export const STATES = Object.freeze([
  'idle', 'joining', 'waiting', 'negotiating', 'connected', 'reconnecting', 'ended', 'failed',
]);

/** Rows: from. Columns: to, in the order of STATES. y = may follow, · = may not. */
const TABLE = Object.freeze({
  //            idle joining waiting negotiating connected reconnecting ended failed
  idle:         ' ·    y       ·        ·           ·          ·          y     y ',
  joining:      ' y    ·       y        ·           ·          ·          y     y ',
  waiting:      ' ·    ·       ·        y           ·          y          y     y ',
  negotiating:  ' ·    ·       y        ·           y          y          y     y ',
  connected:    ' ·    ·       y        y           ·          y          y     y ',
  reconnecting: ' ·    ·       y        y           y          ·          y     y ',
  ended:        ' ·    y       ·        ·           ·          ·          ·     · ',
  failed:       ' y    y       y        y           y          ·          y     · ',
});

/** @type {Map<CallState, Set<CallState>>} */
const FOLLOWERS = new Map(STATES.map((from) => {
  const cells = TABLE[from].trim().split(/\s+/);
  if (cells.length !== STATES.length) throw new Error(`The row of ${from} is not complete`);
  return [from, new Set(STATES.filter((_, column) => cells[column] === 'y'))];
}));

/**
 * @param {CallState} from
 * @param {CallState} to
 * @returns {boolean} whether `to` may directly follow `from`; a state never follows itself
 */
export function mayFollow(from, to) {
  const followers = FOLLOWERS.get(from);
  if (!followers || !FOLLOWERS.has(to)) throw new Error(`Unknown state: ${from} to ${to}`);
  return followers.has(to);
}

/** Holds the state and tells of each change by an event `change` with {from, to}. */
export class StateMachine extends EventTarget {
  /** @param {CallState} [initial] */
  constructor(initial = 'idle') {
    super();
    /** @type {CallState} */
    this.current = initial;
  }

  /** @param {...CallState} states */
  is(...states) {
    return states.includes(this.current);
  }

  /**
   * Goes to the state. Already being there is no change; a forbidden step is refused and noted on the
   * console, because a late event of the browser must not take the page down in mid-visit.
   * @param {CallState} to
   * @returns {boolean} whether the state changed
   */
  become(to) {
    const from = this.current;
    if (from === to) return false;
    if (!mayFollow(from, to)) {
      console.warn(`call: ${to} may not follow ${from}`);
      return false;
    }
    this.current = to;
    this.dispatchEvent(new CustomEvent('change', { detail: { from, to } }));
    return true;
  }
}
