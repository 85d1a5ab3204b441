/* Open deals that may be lost, the riskiest first, with the reasons. */
import {el, say, table} from './shared.js';
import {amount, date} from './format.js';
import {nothing} from './sales-parts.js';

export const drawRisks = ({items, total}) => (total === 0 ? nothing() : el('div', {},
  table([
    {label: say('number'), class: 'cl-short', cell: caseLink},
    {label: say('customer'), cell: risk => risk.customer ?? ''},
    {label: say('rep'), cell: risk => risk.repName ?? risk.rep ?? ''},
    {label: say('stage'), cell: risk => say(`stage_${risk.stage}`)},
    {label: say('amount'), class: 'cl-number', cell: risk => amount(risk.amount, risk.currency)},
    {label: say('expectedCloseDate'), class: 'cl-short', cell: risk => (risk.expectedCloseDate ? date(risk.expectedCloseDate) : '')},
    {label: say('risk'), class: 'cl-short', cell: risk => el('span', {class: `cl-risk-${risk.level}`}, `${say(`risk_${risk.level}`)} (${risk.score})`)},
    {label: say('reasons_why'), cell: risk => risk.reasons.join(' ')},
  ], items),
  total > items.length && el('p', {class: 'cl-note'}, say('firstOf', {n: items.length, total}))));

/** The number of a case leads to its process instance: running in Cockpit, finished on the page of its history. */
export function caseLink(row) {
  const caseNumber = row.caseNumber ?? row.number;
  return row.processInstanceId ? el('a', {href: `#/case/${encodeURIComponent(caseNumber)}`}, row.number) : row.number;
}
