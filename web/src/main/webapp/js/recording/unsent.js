// @ts-check
/** On the visit's page: brings what a closed call page still held, and says so while it does. */
import { someUnsent } from './flags.js';
import { bring } from './leftovers.js';

const note = document.getElementById('recording-unsent');
const { visit = '', api = '' } = note?.dataset ?? {};

if (note && someUnsent(visit)) {
  const found = () => {
    note.hidden = false;
  };
  if (await bring(visit, `${api}/recordings`, { found })) {
    note.hidden = true;
    location.reload();
  }
}
