/** What every page with a header loads: the browser's zone, live times, buttons that carry their own value, sessions. */
import { tellZone } from './zone.js';
import { keepTimes } from './countdown.js';
import { listen } from './actions.js';
import { guardSession } from './session.js';

tellZone(document, window);
listen(document);
guardSession(window);
keepTimes(document, window);
