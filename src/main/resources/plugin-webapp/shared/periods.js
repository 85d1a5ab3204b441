/* Periods of whole days, as figures are asked for: {from, to}, both included. */

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

/** So many whole months from the first of one on; months count from 0 and may lie outside the year. */
export const months = (year, first, length) =>
  ({from: day(new Date(year, first, 1)), to: day(new Date(year, first + length, 0))});

/** A date as the figures' API writes it. */
export const day = date => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');

const two = number => String(number).padStart(2, '0');
