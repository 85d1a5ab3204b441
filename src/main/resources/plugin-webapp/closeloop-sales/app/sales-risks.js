/* Open deals that may be lost, the riskiest first, with the reasons. */
import {el, fill, get, pager, say, table} from './shared.js';
import {amount, date} from './format.js';
import {nothing} from './sales-parts.js';

const ROWS = 10;

/** The part of the page that lists them. */
export function risks(query) {
  const body = el('div', {class: 'cl-part-body'}, say('loading'));
  const show = page => get('/api/insights/at-risk', {...query, page, size: ROWS})
    .then(({items, total}) => fill(body, total === 0 ? nothing() : [drawn(items),
      pager(page, ROWS, total, show, {previous: say('previous'), next: say('next')})]))
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  show(0);
  return el('section', {class: 'cl-part cl-wide'}, el('h3', {}, say('atRisk')), body);
}

const drawn = items => el('div', {class: 'cl-wide-table'},
  table([
    {label: say('number'), class: 'cl-short', cell: caseLink},
    {label: say('customer'), cell: risk => risk.customer ?? ''},
    {label: say('rep'), cell: risk => risk.repName ?? risk.rep ?? ''},
    {label: say('stage'), cell: risk => say(`stage_${risk.stage}`)},
    {label: say('amount'), class: 'cl-number', cell: risk => amount(risk.amount, risk.currency)},
    {label: say('expectedCloseDate'), class: 'cl-short', cell: risk => (risk.expectedCloseDate ? date(risk.expectedCloseDate) : '')},
    {label: say('risk'), class: 'cl-short', cell: risk => el('span', {class: `cl-risk-${risk.level}`}, `${say(`risk_${risk.level}`)} (${risk.score})`)},
    {label: say('reasons_why'), cell: risk => risk.reasons.map(reason => say(reason)).join(' ')},
  ], items));

/** The number of a case leads to its process instance: running in Cockpit, finished on the page of its history. */
export function caseLink(row) {
  const caseNumber = row.caseNumber ?? row.number;
  return row.processInstanceId ? el('a', {href: `#/case/${encodeURIComponent(caseNumber)}`}, row.number) : row.number;
}
