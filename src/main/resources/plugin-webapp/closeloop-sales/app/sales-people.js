/* Who won how much. */
import {el, say, table} from './shared.js';
import {amount, count, decimal, percent} from './format.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList, addressOfPage} from './sales-query.js';

const SHOWN = 20;

export const drawPeople = query => leaderboard => {
  const {rows, currency} = leaderboard;
  const most = Math.max(1, ...rows.map(row => row.wonAmount ?? 0));
  return rows.length === 0 ? nothing() : el('div', {class: 'cl-wide-table'},
    table([
      {label: say('place'), class: 'cl-number', cell: row => row.place},
      {label: say('rep'), cell: row => el('a', {href: addressOfPage({...query, rep: row.key ?? '-'})}, row.key === null ? say('notKnown') : row.label)},
      number('wonAmount', row => [linked(amount(row.wonAmount, currency), row.won, list(query, row, 'WON')),
        el('div', {class: 'cl-bar', style: `width: ${(100 * (row.wonAmount ?? 0)) / most}%`})]),
      number('won', row => linked(count(row.won), row.won, list(query, row, 'WON'))),
      number('lost', row => linked(count(row.lost), row.lost, list(query, row, 'LOST'))),
      number('winRate', row => linked(percent(row.winRate), row.won, list(query, row, 'WON'))),
      number('averageDeal', row => linked(amount(row.averageDeal, currency), row.won, list(query, row, 'WON'))),
      number('averageCycleDays', row => linked(decimal(row.averageCycleDays), row.won, list(query, row, 'WON'))),
    ], rows.slice(0, SHOWN)),
    rows.length > SHOWN && el('p', {class: 'cl-note'}, say('firstOf', {n: SHOWN, total: rows.length})));
};

const list = (query, row, figure) => addressOfList({...query, rep: row.key ?? '-'}, 'deals', {figure});
const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
