// @ts-check
/** @typedef {'chrome'|'firefox'|'safari'|'ios'|'android'|'other'} BrowserFamily by where its permission sign sits */

/**
 * Only ever used to pick the right words, never to decide what the page can do.
 * @param {string} agent navigator.userAgent
 * @param {number} [touchPoints] an iPad says it is a Mac, but has fingers
 * @returns {BrowserFamily}
 */
export function familyOf(agent, touchPoints = 0) {
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ios';
  if (/Firefox\//.test(agent)) return 'firefox';
  if (/Android/.test(agent)) return 'android';
  if (/Chrom(e|ium)\/|Edg\//.test(agent)) return 'chrome';
  if (/Safari\//.test(agent)) return 'safari';
  return 'other';
}

/**
 * @param {any} [window_] what to look at
 * @returns {''|'unsupported'|'insecure'} why there can be no call in this browser; empty when there can
 */
export function obstacle(window_ = globalThis) {
  if (window_.isSecureContext === false) return 'insecure';
  const media = window_.navigator?.mediaDevices?.getUserMedia;
  return window_.RTCPeerConnection && window_.WebSocket && media ? '' : 'unsupported';
}
