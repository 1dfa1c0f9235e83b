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
  const studio = new Studio({ uploader, store, people: () => peopleIn(page), now: () => performance.now() });
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
 * only while all of them have agreed.
 * @param {Page} page @returns {import('./composer.js').Shown[]}
 */
function peopleIn(page) {
  const { facts, outgoing, session } = page;
  const others = [...document.querySelectorAll('video#remote, video[data-participant]')].map((element) => {
    const stream = /** @type {MediaStream|null} */ (/** @type {HTMLVideoElement} */ (element).srcObject);
    return {
      name: /** @type {HTMLElement} */ (element).dataset.participant || session.room.otherName || facts.otherName,
      video: element.id === 'remote' && !session.room.otherCamera ? null : stream?.getVideoTracks()[0] ?? null,
      audio: stream?.getAudioTracks()[0] ?? null,
    };
  });
  return [...others, { name: facts.selfName, video: outgoing.tracks.video, audio: outgoing.tracks.audio }];
}
