// @ts-check
import { ChunkStore } from './chunk-store.js';
import { lockOf } from './flags.js';
import { RecordingView } from './view-recording.js';
import { Studio } from './studio.js';
import { Uploader } from './uploader.js';

/** @typedef {import('../call/view.js').Page} Page */
/** @typedef {import('../call/recording.js').Recording} Recording */

/** Shows the recording to everybody; makes it where the doctor is. @param {Page} page @param {Recording} recording */
export async function makePart(page, recording) {
  const view = new RecordingView(page, recording);
  if (!page.facts.doctor) return { follow: () => view.render(), open: () => view.open() };
  // for as long as this page is there: no other page ends the take it makes
  void navigator.locks?.request(lockOf(page.facts.visitId), () => new Promise(() => {}));
  const store = await ChunkStore.open(page.facts.visitId, page.facts.doctorId);
  const uploader = new Uploader({ url: `${page.session.api.visitUrl}/recordings`, store });
  const studio = new Studio({ uploader, store, people: () => peopleIn(page, recording), now: () => performance.now() });
  view.watch(uploader, studio);
  uploader.kick();
  return {
    follow: () => {
      studio.follow(recording);
      view.render();
    },
    open: () => view.open(),
  };
}

/**
 * Everybody whose picture and voice are recorded: who is sent and who is received. The server lets this page record
 * only while all of them have agreed; a guest who has just come in may be seen here before it has said so, and is left
 * out until their seat is among those who agreed.
 * @param {Page} page @param {Recording} recording @returns {import('./composer.js').Shown[]}
 */
export function peopleIn(page, recording) {
  const { facts, outgoing, session } = page;
  const { video, audio } = tracksOf(document.querySelector('video#remote'));
  const other = { name: session.room.otherName || facts.otherName, video: session.room.otherCamera ? video : null, audio };
  const guests = recording.agreed.filter((seat) => seat.startsWith('guest-')).map((seat) => {
    const element = /** @type {HTMLVideoElement|null} */ (document.querySelector(`video[data-seat="${seat}"]`));
    const tracks = tracksOf(element);
    return { name: element?.dataset.participant ?? '', video: element?.dataset.camera === 'false' ? null : tracks.video, audio: tracks.audio };
  });
  return [other, ...guests, { name: facts.selfName, video: outgoing.tracks.video, audio: outgoing.tracks.audio }];
}

/** @param {Element|null} element */
function tracksOf(element) {
  const stream = /** @type {MediaStream|null} */ (/** @type {HTMLVideoElement|null} */ (element)?.srcObject ?? null);
  return { video: stream?.getVideoTracks()[0] ?? null, audio: stream?.getAudioTracks()[0] ?? null };
}
