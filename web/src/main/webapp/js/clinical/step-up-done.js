// @ts-check
/** The window of a fresh sign-in tells the page that waits for it, and goes. */

if (document.getElementById('step-up-done')?.dataset.proven === 'true') {
  const channel = new BroadcastChannel('televisit-step-up');
  channel.postMessage('proven');
  channel.close();
  window.close();
}
