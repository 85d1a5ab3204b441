/* What the sales page is asked for. It stands in the address, so that a link, "back" and a reload show the same. */
import {day, months, periods as namedPeriods} from '../../../../../../lib/closeloop/periods.js';
import {withQuery} from './shared.js';

/** What people filter by most; the others stand behind "more". */
export const FILTERS = ['team', 'rep', 'region', 'product', 'industry', 'source', 'campaign'];
export const MORE_FILTERS = ['channel', 'companySize', 'needStage', 'buyingPower', 'tier'];

const KEPT = ['from', 'to', ...FILTERS, ...MORE_FILTERS, 'currency'];

/** The parameters of the page's address. An empty first day stands for the beginning of all records. */
export function parametersOfAddress() {
  return Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));
}

/** What figures are asked for; the present quarter where the address says no period, or no days. */
export function queryOf(given) {
  const parameters = {...given};
  ['from', 'to'].filter(name => parameters[name] && !isDay(parameters[name])).forEach(name => delete parameters[name]);
  const query = Object.fromEntries(KEPT.filter(name => parameters[name]).map(name => [name, parameters[name]]));
  return 'from' in parameters || 'to' in parameters ? query : {...query, ...periods().thisQuarter};
}

/** The address of the page for a query. */
export const addressOfPage = query => withAll('#/sales', query);

/** The address of the list behind a number: of is deals, leads, customers, payments, care or costs, which says which of them. */
export const addressOfList = (query, of, which) => withAll('#/sales/list', {...query, of, ...which});

/** An open period needs its empty first day in the address, else it would be the present quarter. */
function withAll(path, query) {
  const address = withQuery(path, query);
  return query.from || query.to ? address : `${address}${address.includes('?') ? '&' : '?'}from=`;
}

/** Whether the first day comes after the last one. */
export const isBackwards = ({from, to}) => Boolean(from && to && from > to);

/** The periods that have a name, of today. */
export function periods(today = new Date()) {
  return {
    ...namedPeriods(today),
    lastTwelveMonths: months(today.getFullYear(), today.getMonth() - 11, 12),
    everything: {from: '', to: ''},
  };
}

/** The period before, as long as this one: whole months before whole months. Null where there is none before. */
export function periodBefore({from, to}) {
  if (!from) {
    return null;
  }
  const first = parse(from);
  const last = parse(to || day(new Date()));
  const dayAfter = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
  if (first.getDate() === 1 && dayAfter.getDate() === 1) {
    const length = (dayAfter.getFullYear() - first.getFullYear()) * 12 + dayAfter.getMonth() - first.getMonth();
    return months(first.getFullYear(), first.getMonth() - length, length);
  }
  const days = Math.round((dayAfter - first) / 86_400_000);
  const before = new Date(first.getFullYear(), first.getMonth(), first.getDate() - 1);
  return {from: day(new Date(before.getFullYear(), before.getMonth(), before.getDate() - days + 1)), to: day(before)};
}

/** Whether a text is a day that there is. */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && day(parse(text)) === text;
}

const parse = text => new Date(...text.split('-').map((part, place) => Number(part) - (place === 1 ? 1 : 0)));
