// @ts-check
/** The close codes of the signalling protocol, and what each asks of the page. */

/** @typedef {'over'|'reconnect'|'new-ticket'} AfterClose */

export const CloseCode = Object.freeze({
  LEFT: 1000, GOING_AWAY: 1001, UNSUPPORTED: 1003, POLICY: 1008, TOO_BIG: 1009, SLOW: 1013,
  TAKEN_OVER: 4001, FINISHED: 4002, EVICTED: 4003, TICKET: 4004, DEAD: 4008,
});

/**
 * @param {number} code as the browser's close event says; 1006 when the connection just broke
 * @returns {AfterClose}
 */
export function afterClose(code) {
  switch (code) {
    case CloseCode.LEFT:
    case CloseCode.TAKEN_OVER:
    case CloseCode.FINISHED:
    case CloseCode.EVICTED:
      return 'over';
    case CloseCode.TICKET:
      return 'new-ticket';
    default:
      return 'reconnect';
  }
}
