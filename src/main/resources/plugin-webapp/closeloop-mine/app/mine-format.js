/* Figures and periods as a seller reads them. */
import {say} from './words.js';

const NONE = '–';
const rounded = new Intl.NumberFormat(say.language, {maximumFractionDigits: 1});
const dayOnly = new Intl.DateTimeFormat(say.language, {dateStyle: 'medium'});

const WRITTEN = {
  count: number => rounded.format(number),
  percent: number => `${rounded.format(number)} %`,
  days: number => say('days', {n: rounded.format(number)}),
  hours: number => say('hours', {n: rounded.format(number)}),
  money: (number, currency) => new Intl.NumberFormat(say.language,
    {style: 'currency', currency, currencyDisplay: 'code', minimumFractionDigits: 0, maximumFractionDigits: 0}).format(number),
};

/** A figure as count, percent, days, hours or money. */
export const write = (as, number, currency) => (number === null || number === undefined ? NONE : WRITTEN[as](number, currency));

export const date = day => (day ? dayOnly.format(new Date(day)) : '');

/** The periods that have a name, of today. */
export function periods(today = new Date()) {
  const [year, month] = [today.getFullYear(), today.getMonth()];
  const quarter = month - (month % 3);
  return {
    thisMonth: months(year, month, 1),
    lastMonth: months(year, month - 1, 1),
    thisQuarter: months(year, quarter, 3),
    lastQuarter: months(year, quarter - 3, 3),
    thisYear: months(year, 0, 12),
    lastYear: months(year - 1, 0, 12),
  };
}

const months = (year, first, length) => ({from: day(new Date(year, first, 1)), to: day(new Date(year, first + length, 0))});
const day = date => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
const two = number => String(number).padStart(2, '0');
