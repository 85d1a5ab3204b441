/* How often each row of the current table decided, and what came of it. */
import * as api from './rules-api.js';
import { button, el, empty, field, fill, load, table } from './views.js';
import { amount, figure, say } from './words.js';

export function show(panel, desk) {
  const from = el('input', { type: 'date', class: 'form-control' });
  const to = el('input', { type: 'date', class: 'form-control' });
  const host = el('div');
  const read = () => load(host, () => api.rows(desk.key, from.value, to.value), statistics);
  fill(panel, el('p', { class: 'text-muted' }, say('rows.intro')),
    el('div', { class: 'rd-bar rd-aligned' }, field(say('from'), from), field(say('to'), to), button(say('show'), read)), host);
  read();
}

const statistics = ({ items }) => {
  if (items.length === 0) {
    return empty(say('rows.none'));
  }
  const several = new Set(items.map(row => row.decision)).size > 1;
  const most = Math.max(1, ...items.map(row => row.hits));
  return table([
    several && { label: say('decision'), cell: row => row.decision },
    { label: say('rowTitle'), class: 'rd-number', cell: row => row.row },
    { label: say('description'), cell: row => row.description || '–' },
    { label: say('rows.hits'), class: 'rd-number', cell: row => hits(row.hits, most) },
    { label: say('rows.conversions'), class: 'rd-number', cell: row => figure(row.conversions) },
    { label: say('rows.revenue'), class: 'rd-number', cell: row => amount(row.revenue, row.currency) }
  ].filter(Boolean), items, { class: 'cam-table rd-table' });
};

const hits = (number, most) => (number === 0
  ? el('span', { class: 'label label-warning' }, say('rows.never'))
  : el('span', { class: 'rd-hits', style: `--share: ${number / most}` }, figure(number)));
