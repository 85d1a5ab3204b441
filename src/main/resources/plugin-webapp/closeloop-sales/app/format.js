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

const two = number => String(number).padStart(2, '0');
const isNone = number => number === null || number === undefined;
