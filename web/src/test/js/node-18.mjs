// Debian 12's node 18 lacks what the tests use: CustomEvent, and a mocked clock whose timers may set timers.
// Loaded before them (node --import); on a newer node it does nothing.
import { mock } from 'node:test';

globalThis.CustomEvent ??= class CustomEvent extends Event {
  constructor(type, options) {
    super(type, options);
    this.detail = options?.detail ?? null;
  }
};

if (process.versions.node.startsWith('18.')) {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  let now = 0;
  let last = 0;
  const due = new Map();
  Object.assign(mock.timers, {
    enable() {
      globalThis.setTimeout = (action, wait = 0, ...more) => {
        due.set(++last, { at: now + wait, run: () => action(...more) });
        return last;
      };
      globalThis.clearTimeout = (timer) => due.delete(timer);
    },
    reset() {
      Object.assign(globalThis, real);
      due.clear();
    },
    tick(wait) {
      // as node's own: the whole time passes first, so a timer set by a timer counts from its end
      now += wait;
      for (;;) {
        const [id, timer] = [...due].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
        if (!timer || timer.at > now) break;
        due.delete(id);
        timer.run();
      }
    },
  });
}
