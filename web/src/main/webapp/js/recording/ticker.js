// @ts-check
/**
 * A clock in a worker: timers of a page that nobody looks at are slowed down, and the recording would stand still. It
 * ticks once for each time it is asked, so that a slow page is never hurried.
 */
onmessage = ({ data }) => setTimeout(() => postMessage(0), data);
