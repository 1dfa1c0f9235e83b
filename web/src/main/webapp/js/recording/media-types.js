// @ts-check
/**
 * What browsers record, the best first: MP4 comes in fragments that players can seek in as they are; a WebM is given its
 * index by the server.
 */
const TYPES = ['video/mp4;codecs=avc1.42E01F,opus', 'video/mp4;codecs=avc1.42E01F,mp4a.40.2', 'video/webm;codecs=vp8,opus', 'video/webm'];

/** @param {(type: string) => boolean} supported @returns {string} empty when this browser can't record */
export function bestType(supported = (type) => globalThis.MediaRecorder?.isTypeSupported(type) ?? false) {
  return TYPES.find((type) => supported(type)) ?? '';
}
