// @ts-check
/** @typedef {'denied'|'system'|'missing'|'busy'|'insecure'|'unknown'} DeviceCause */

/**
 * Why a camera or microphone could not be had, from what getUserMedia rejected with. Older names of the same
 * errors are kept for older Safari and Firefox.
 * @param {{name?: string, message?: string}|null|undefined} error
 * @returns {DeviceCause}
 */
export function causeOf(error) {
  switch (error?.name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return /system/i.test(error.message ?? '') ? 'system' : 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'SecurityError':
    case 'TypeError':
      return 'insecure';
    default:
      return 'unknown';
  }
}
