// @ts-check
/** On the visit's page: brings what a closed call page still held, and says so while it does. */
import { ChunkStore, someUnsent } from './chunk-store.js';
import { Uploader } from './uploader.js';

const note = document.getElementById('recording-unsent');
const { visit = '', api = '' } = note?.dataset ?? {};

if (note && someUnsent(visit)) {
  const store = await ChunkStore.open(visit);
  const uploader = new Uploader({ url: `${api}/recordings`, store });
  note.hidden = (await store.takes()).length === 0;
  uploader.addEventListener('change', async () => {
    if (note.hidden || (await store.takes()).length > 0) return;
    note.hidden = true;
    location.reload();
  });
  if (!note.hidden) uploader.kick();
}
