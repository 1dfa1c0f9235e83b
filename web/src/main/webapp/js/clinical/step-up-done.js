// @ts-check
/** The window of a fresh sign-in tells the page that waits for it, and goes. */
import { tellProven } from '../shared/step-up.js';

if (document.getElementById('step-up-done')?.dataset.proven === 'true') {
  tellProven();
  window.close();
}
