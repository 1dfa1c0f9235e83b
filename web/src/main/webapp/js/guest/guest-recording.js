// @ts-check
import { Note } from '../call/note.js';
import { Recording } from '../call/recording.js';

/** @typedef {import('./guest-session.js').GuestSession} GuestSession */

/**
 * The recording as a guest meets it: the same question in the same words, the same sign and the same way to take consent
 * back as the two of the visit have.
 * @param {{words: import('../call/words.js').Words, session: GuestSession, facts: import('../call/recording.js').RecordingFacts}} parts
 * @returns {Recording}
 */
export function recordingFor({ words, session, facts }) {
  const note = new Note(words);
  const values = () => ({ name: session.invitation?.with ?? '' });
  const page = {
    words, note, values, facts: { doctor: false }, session: { machine: { is: () => session.stage !== 'in' }, room: { admitted: false } },
  };
  const recording = new Recording({
    facts,
    send: (frame) => session.signaling.send(frame),
    load: async () => {
      const { RecordingView } = await import('../recording/view-recording.js');
      const view = new RecordingView(/** @type {any} */ (page), recording);
      return { follow: () => view.render(), open: () => view.open() };
    },
  });
  session.signaling.addEventListener('frame', (event) => {
    const { frame } = /** @type {CustomEvent} */ (event).detail;
    recording.hear(frame);
    if (frame.type !== 'recording') return;
    if (frame.state === 'deleted') session.recorded = false;
    else if (frame.agreed.includes(recording.self)) session.recorded = true;
  });
  session.addEventListener('change', () => session.stage !== 'in' && recording.forget());
  return recording;
}
