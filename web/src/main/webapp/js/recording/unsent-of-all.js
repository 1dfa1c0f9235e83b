// @ts-check
/**
 * On the doctor's day: brings what closed call pages of theirs still held, whatever the visit. Of one whose patient has
 * withdrawn nothing may stay in this browser until somebody happens to open that visit again.
 */
import { unsentBy } from './flags.js';

const { by = '' } = document.getElementById('unsent-of-all')?.dataset ?? {};
const { path = '' } = document.body.dataset;

for (const visit of unsentBy(by)) {
  // hardly ever there is one: what it takes to bring it is loaded then
  void import('./leftovers.js').then(({ bring }) => bring(visit, `${path}/api/v1/appointments/${visit}/recordings`));
}
