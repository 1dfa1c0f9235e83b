// @ts-check
/** The frame beside a call: its buttons and what keeps the note and the prescriptions. */
import { listen } from '../shared/actions.js';
import './record.js';

listen(document);
