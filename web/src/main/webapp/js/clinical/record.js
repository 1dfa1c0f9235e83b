// @ts-check
/** The page of what was written down of a visit. */
import { ready } from './ask.js';
import { keepNote } from './note.js';
import { keepPrescriptions } from './prescription.js';

const record = document.getElementById('record');
if (record) {
  const url = `${document.body.dataset.path}/api/v1/appointments/${encodeURIComponent(record.dataset.visit ?? '')}`;
  if (record.dataset.writer === 'true') {
    keepNote(window, record, url);
    keepPrescriptions(window, record, url);
    ready(document);
  }
}
