/** What every page with a header loads: the browser's zone, live times, buttons that carry their own value, sessions. */
import { tellZone } from './zone.js';
import { keepTimes } from './countdown.js';
import { catchUp, listen } from './actions.js';
import { searchAsTyped } from './search.js';
import { pressOnce } from './sending.js';
import { listenForPaper } from './paper.js';
import { guardSession } from './session.js';
import { keepTyped } from './typed.js';
import { markUnasked } from './unasked.js';
import { tellWhatFailed } from './unsent.js';
import { hearNews } from './live.js';
import { keepOfflinePage } from './offline.js';
import { leadToVisitTab } from './visit-tab.js';

tellZone(document, window);
listen(document);
pressOnce(document, window);
searchAsTyped(document, window);
listenForPaper(document, window);
keepTyped(document, window);
guardSession(window);
markUnasked(window);
tellWhatFailed(document, window);
keepTimes(document, window);
hearNews(document, window);
leadToVisitTab(document, window);
catchUp(window);
void keepOfflinePage(document, window);
