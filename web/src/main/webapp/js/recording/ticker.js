// @ts-check
/** A clock in a worker: timers of a page that nobody looks at are slowed down, and the recording would stand still. */
const EVERY_MILLIS = 66;
setInterval(() => postMessage(0), EVERY_MILLIS);
