/* The key figures told apart by a dimension that the reader chooses. */
import {el, fill, get, say, table} from './shared.js';
import {amount, count, decimal, named, percent} from './format.js';
import {files, linked, nothing} from './sales-parts.js';
import {addressOfList, FILTERS, MORE_FILTERS} from './sales-query.js';

const PERIODS = ['month', 'quarter', 'year'];
const SHOWN = 50;

/** What was chosen last stays so from page to page. */
let chosen = 'month';

export function drawBreakdown(query) {
  const body = el('div', {class: 'cl-part-body'});
  const choice = el('select', {class: 'form-control input-sm', 'aria-label': say('figuresBy'), onchange: event => show(event.target.value)},
    [...PERIODS, ...FILTERS, ...MORE_FILTERS].map(name => el('option', {value: name, selected: name === chosen}, say(name))));
  const ways = el('span', {});
  const show = by => {
    chosen = by;
    fill(ways, files('kpi', {...query, by}));
    fill(body, say('loading'));
    get('/api/insights/kpi', {...query, by})
      .then(kpi => chosen === by && fill(body, drawn(kpi, query)))
      .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  };
  show(chosen);
  return el('section', {class: 'cl-part cl-wide'}, el('h3', {}, say('figuresBy'), ' ', choice), ways, body);
}

function drawn({rows, by, currency}, query) {
  const list = (row, of, figure) => addressOfList(PERIODS.includes(by) ? {...query, ...daysOf(row.key, query)} : {...query, [by]: row.key ?? '-'}, of, {figure});
  return rows.length === 0 ? nothing() : el('div', {class: 'cl-wide-table'},
    table([
      {label: say(by), class: 'cl-short', cell: row => (row.key === null ? say('notKnown') : named(by, row.key, row.label))},
      number('leads', row => (by === 'product' ? count(row.leads) : linked(count(row.leads), row.leads, list(row, 'leads', 'CAPTURED')))),
      number('opened', row => linked(count(row.opened), row.opened, list(row, 'deals', 'OPENED'))),
      number('won', row => linked(count(row.won), row.won, list(row, 'deals', 'WON'))),
      number('lost', row => linked(count(row.lost), row.lost, list(row, 'deals', 'LOST'))),
      number('winRate', row => linked(percent(row.winRate), row.won, list(row, 'deals', 'WON'))),
      number('leadConversion', row => (by === 'product' ? percent(row.leadConversion)
        : linked(percent(row.leadConversion), row.leadConversion, list(row, 'leads', 'WON')))),
      number('wonAmount', row => linked(amount(row.wonAmount, currency), row.won, list(row, 'deals', 'WON'))),
      number('averageCustomerValue', row => linked(amount(row.averageCustomerValue, currency), row.won, list(row, 'customers', 'BOUGHT'))),
      number('newCustomers', row => linked(count(row.newCustomers), row.newCustomers, list(row, 'customers', 'NEW'))),
      number('repurchaseRate', row => linked(percent(row.repurchaseRate), row.repurchaseRate, list(row, 'customers', 'REPEATED'))),
      number('averageCycleDays', row => linked(decimal(row.averageCycleDays), row.won, list(row, 'deals', 'WON'))),
      number('receivedAmount', row => linked(amount(row.receivedAmount, currency), row.receivedAmount, list(row, 'payments'))),
      number('satisfaction', row => percent(row.satisfaction)),
    ], rows.slice(0, SHOWN)),
    rows.length > SHOWN && el('p', {class: 'cl-note'}, say('firstOf', {n: SHOWN, total: rows.length})));
}

/** The days of a month 2026-11, a quarter 2026-Q4 or a year, as far as they lie in the period. */
function daysOf(key, {from, to}) {
  const [year, part] = key.split('-');
  const first = !part ? 1 : part.startsWith('Q') ? 3 * Number(part[1]) - 2 : Number(part);
  const length = !part ? 12 : part.startsWith('Q') ? 3 : 1;
  const last = new Date(Date.UTC(Number(year), first - 1 + length, 0)).toISOString().slice(0, 10);
  const begin = `${year}-${String(first).padStart(2, '0')}-01`;
  return {from: from && from > begin ? from : begin, to: to && to < last ? to : last};
}

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
