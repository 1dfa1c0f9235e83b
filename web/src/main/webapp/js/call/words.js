// @ts-check
/** The page's words in the reader's language, as the server handed them over, and times and lengths in that language. */

/** @typedef {Record<string, string|number|null|undefined>} Values */

export class Words {
  /** @type {Map<string, Intl.DateTimeFormat|Intl.NumberFormat>} */ #formats = new Map();

  /**
   * @param {Record<string, string>} texts
   * @param {string} language BCP 47
   * @param {string} [zone] IANA; the browser's when left out or unknown
   */
  constructor(texts, language, zone) {
    this.texts = texts;
    this.language = language;
    // days are written as on all other pages: 17 May 1980
    this.dates = language === 'en' ? 'en-GB' : language;
    this.zone = known(zone);
  }

  /** @param {string} key */
  has(key) {
    return key in this.texts;
  }

  /**
   * @param {string} key
   * @param {Values} [values] for {placeholders}
   * @returns {string} the key itself when the text is missing, so that it is noticed
   */
  say(key, values = {}) {
    const text = this.texts[key] ?? key;
    const filled = text.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
    return /^\p{Ll}/u.test(filled) && text.startsWith('{') ? filled[0].toUpperCase() + filled.slice(1) : filled;
  }

  /** @param {number|null} millis epoch @param {string} [zone] @returns {string} such as 14:00; empty for null */
  time(millis, zone = this.zone) {
    if (millis === null || Number.isNaN(millis)) return '';
    return this.#dateFormat(this.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(millis);
  }

  /** @param {number} millis epoch @param {number} now epoch @returns {boolean} whether both are the reader's same day */
  isToday(millis, now) {
    const date = this.#dateFormat('en-CA', {}, this.zone);
    return date.format(millis) === date.format(now);
  }

  /** @param {number} millis epoch @param {number} now epoch @returns {string} Today, Tomorrow or the date in words */
  day(millis, now) {
    if (this.isToday(millis, now)) return this.say('visit.today');
    if (this.isToday(millis, now + 86400000)) return this.say('visit.tomorrow');
    return this.#dateFormat(this.dates, { weekday: 'long', day: 'numeric', month: 'long' }, this.zone).format(millis);
  }

  /**
   * When the visit is, with the doctor's own time when the clocks differ.
   * @param {{startsAt: number, zone: string, type: string}} visit
   * @param {number} now epoch
   */
  visit({ startsAt, zone, type }, now) {
    const time = this.time(startsAt);
    const there = this.time(startsAt, zone);
    const city = (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
    const key = time === there ? 'visit.when' : 'visit.whenElsewhere';
    return this.say(key, { day: this.day(startsAt, now), time, there, city, type });
  }

  /** @param {string} iso a date without a time @returns {string} such as 17 May 1980 */
  date(iso) {
    return this.#dateFormat(this.dates, { dateStyle: 'long' }, 'UTC').format(Date.parse(iso));
  }

  /** @param {number} value @param {number} [digits] after the point, at most @returns {string} as it is written here */
  number(value, digits = 0) {
    return this.#numberFormat({ maximumFractionDigits: digits }).format(value);
  }

  /** @param {number|null|undefined} seconds @returns {string} in begun minutes, as people say it */
  length(seconds) {
    if (!seconds) return this.say('length.underOne');
    return this.#numberFormat({ style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.ceil(seconds / 60));
  }

  /** @param {string} language @param {Intl.DateTimeFormatOptions} options @param {string} [zone] the browser's when unknown */
  #dateFormat(language, options, zone) {
    return this.#kept(`${language} ${zone} ${Object.values(options)}`, () => new Intl.DateTimeFormat(language, { ...options, timeZone: known(zone) }));
  }

  /** @param {Intl.NumberFormatOptions} options */
  #numberFormat(options) {
    return this.#kept(JSON.stringify(options), () => new Intl.NumberFormat(this.language, options));
  }

  /** Making one costs far more than using it. @template {Intl.DateTimeFormat|Intl.NumberFormat} T @param {string} name @param {() => T} make @returns {T} */
  #kept(name, make) {
    if (!this.#formats.has(name)) this.#formats.set(name, make());
    return /** @type {T} */ (this.#formats.get(name));
  }
}

/**
 * @param {number} seconds
 * @returns {string} 4:05, and 1:04:05 from an hour on
 */
export function stopwatch(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/**
 * @param {string} name
 * @returns {string} up to two letters to stand for a face; a title such as "Dr." doesn't count
 */
export function initials(name) {
  const parts = name.split(/[\s-]+/).filter((part) => part && !part.endsWith('.'));
  const ends = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts;
  return ends.map((part) => [...part][0].toUpperCase()).join('');
}

/** @param {string|undefined} zone @returns {string|undefined} */
function known(zone) {
  if (!zone) return undefined;
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}
