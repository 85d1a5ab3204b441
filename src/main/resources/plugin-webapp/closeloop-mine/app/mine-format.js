/* Figures as a seller reads them. */
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
