/* The own deals and leads behind the figures, and the own deals at risk. */
import {get} from '../../../../../../lib/closeloop/api.js';
import {el, fill, table} from '../../../../../../lib/closeloop/dom.js';
import {say} from './words.js';
import {date, write} from './mine-format.js';

const ROWS = 50;

const name = row => row.customer ?? '';
const worth = {label: say('amount'), class: 'cl-number', cell: row => write('money', row.amount, row.currency)};
const number = {label: say('number'), class: 'cl-short', cell: row => row.number};
const customer = {label: say('customer'), cell: name};
const stage = {label: say('stage'), cell: row => say(`stage_${row.stage}`)};
const expected = {label: say('expected'), cell: row => date(row.expectedCloseDate)};

/** What each list asks for, and its columns. */
export const LISTS = {
  risks: {path: 'at-risk', of: {}, columns: [number, customer, stage, worth, expected,
    {label: say('risk'), cell: row => say(`risk_${row.level}`)}, {label: say('why'), cell: row => row.reasons.map(reason => say(reason)).join(' ')}]},
  open: {path: 'deals', of: {figure: 'OPEN', sort: 'expectedCloseDate', from: '', to: ''}, columns: [number, customer, stage, worth, expected,
    {label: say('late'), cell: row => (row.overdue ? say('yes') : '')}]},
  won: {path: 'deals', of: {figure: 'WON', sort: '-closedAt'}, columns: [number, customer, worth, {label: say('closed'), cell: row => date(row.closedAt)}]},
  lost: {path: 'deals', of: {figure: 'LOST', sort: '-closedAt'}, columns: [number, customer, stage, worth, {label: say('closed'), cell: row => date(row.closedAt)}]},
  opened: {path: 'deals', of: {figure: 'OPENED', sort: '-openedAt'}, columns: [number, customer, stage, worth, {label: say('opened'), cell: row => date(row.openedAt)}]},
  leads: {path: 'leads', of: {figure: 'CAPTURED'}, columns: [number, {label: say('customer'), cell: row => row.company},
    {label: say('captured'), cell: row => date(row.capturedAt)}]},
};

export function drawList(node, which, period) {
  const {path, of, columns} = LISTS[which];
  fill(node, say('loading'));
  get(`/api/insights/${path}`, {...period, ...of, size: ROWS})
    .then(({items, total}) => fill(node,
      el('h3', {}, say(`list_${which}`), ` (${write('count', total)})`),
      total === 0 ? el('p', {class: 'cl-mine-note'}, say('nothing')) : el('div', {class: 'cl-mine-table'}, table(columns, items)),
      total > items.length && el('p', {class: 'cl-mine-note'}, say('firstOf', {n: items.length, total}))))
    .catch(refused => fill(node, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}
