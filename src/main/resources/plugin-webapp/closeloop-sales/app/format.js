/* Figures and times as people read them. */
import {say} from './words.js';

const language = say.language;
const moment = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
const dayOnly = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
const compact = new Intl.NumberFormat(language, {notation: 'compact', maximumFractionDigits: 1});
const plain = new Intl.NumberFormat(language);
const rounded = new Intl.NumberFormat(language, {maximumFractionDigits: 1});

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What stands for a figure that there is none of. */
export const NONE = '–';

export const dateTime = time => (time ? moment.format(new Date(time)) : NONE);
export const date = day => (day ? dayOnly.format(new Date(day)) : NONE);
export const count = number => (isNone(number) ? NONE : plain.format(number));
export const short = number => (isNone(number) ? NONE : compact.format(number));

/** Seconds in the unit in which they are best told: 45 s, 12 min, 5.3 h, 3.2 d. */
export function duration(seconds) {
  if (isNone(seconds)) {
    return NONE;
  }
  if (seconds < MINUTE) {
    return say('seconds', {n: rounded.format(seconds)});
  }
  if (seconds < HOUR) {
    return say('minutes', {n: rounded.format(seconds / MINUTE)});
  }
  return seconds < 2 * DAY
    ? say('hours', {n: rounded.format(seconds / HOUR)})
    : say('days', {n: rounded.format(seconds / DAY)});
}

/** A day as the server takes it, so many days before today. */
export function daysAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-');
}

/** An amount in full, with its currency. */
export const amount = (number, currency) =>
  (isNone(number) ? NONE : new Intl.NumberFormat(language, {...money(currency), maximumFractionDigits: 0}).format(number));

/** A small amount, of which the cents matter. */
export const decimalAmount = (number, currency) =>
  (isNone(number) ? NONE : new Intl.NumberFormat(language, {...money(currency), maximumFractionDigits: 2}).format(number));

/** An amount as short as a tile or an axis needs it: CNY 1.2M. */
export const shortAmount = (number, currency) =>
  (isNone(number) ? NONE
    : new Intl.NumberFormat(language, {...money(currency), notation: 'compact', maximumFractionDigits: 1}).format(number));

export const percent = number => (isNone(number) ? NONE : `${rounded.format(number)} %`);
export const decimal = number => (isNone(number) ? NONE : rounded.format(number));
export const inDays = number => (isNone(number) ? NONE : say('days', {n: rounded.format(number)}));
export const inHours = number => (isNone(number) ? NONE : say('hours', {n: rounded.format(number)}));

/** A code of the server's as people write it: NO_BUDGET becomes No budget. */
export const wordsOfCode = code =>
  (code ? code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ') : '');

/** What people call a code of the server's, such as a stage or a source; its own label where we have no word for it. */
export function named(kind, code, label = wordsOfCode(code)) {
  const key = `${kind}_${code}`;
  const word = say(key);
  return word === key ? label : word;
}

function money(currency) {
  return currency ? {style: 'currency', currency, currencyDisplay: 'code', minimumFractionDigits: 0} : {};
}

function two(number) {
  return String(number).padStart(2, '0');
}

function isNone(number) {
  return number === null || number === undefined;
}
