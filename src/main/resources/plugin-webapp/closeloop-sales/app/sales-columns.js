/* The columns of the lists behind the numbers. */
import {el, say} from './shared.js';
import {amount, count, date, dateTime, decimal, named, NONE} from './format.js';
import {caseLink} from './sales-risks.js';
import {addressOfList} from './sales-query.js';

/** The process that each kind of care is part of. */
const PROCESSES = {SURVEY: 'satisfactionSurvey', COMPLAINT: 'serviceCase', ANSWER: 'serviceCase', SOLUTION: 'serviceCase',
  DELIVERY: 'orderFulfilment', FOLLOW_UP: 'afterSales'};

export function columnsOf(of, query, which) {
  const sorted = (name, css) => ({label: sortable(name, query, of, which), class: css});
  return {deals, leads, customers, payments, care, costs}[of](sorted);
}

const deals = sorted => [
  {label: say('number'), class: 'cl-short', cell: caseLink},
  {label: say('customer'), cell: row => row.customer ?? ''},
  {...sorted('amount', 'cl-number'), cell: row => amount(row.amount, row.currency)},
  {label: say('stage'), cell: row => named('stage', row.stage)},
  {label: say('state'), cell: row => [named('state', row.state), row.overdue && [' ', el('span', {class: 'cl-late'}, say('late'))]]},
  {label: say('rep'), cell: nameOfRep},
  {label: say('product'), cell: row => row.product ?? ''},
  {...sorted('openedAt', 'cl-short'), cell: row => date(row.openedAt)},
  {...sorted('closedAt', 'cl-short'), cell: row => optional(row.closedAt, date)},
  {...sorted('expectedCloseDate', 'cl-short'), cell: row => optional(row.expectedCloseDate, date)},
  {...sorted('cycleDays', 'cl-number'), cell: row => optional(row.cycleDays, decimal)},
  {label: say('lostReason'), cell: row => optional(row.lostReason, reason => named('reason', reason))},
  {label: say('competitor'), cell: row => row.competitor ?? ''},
];

const leads = sorted => [
  {label: say('number'), class: 'cl-short', cell: caseLink},
  {label: say('customer'), cell: row => row.company},
  {label: say('contact'), cell: row => row.contactName ?? ''},
  {label: say('state'), cell: row => named('lead', row.status)},
  {label: say('source'), cell: row => named('source', row.source)},
  {label: say('campaign'), cell: row => row.campaign ?? ''},
  {label: say('rep'), cell: nameOfRep},
  {...sorted('capturedAt', 'cl-short'), cell: row => dateTime(row.capturedAt)},
  {...sorted('wonOn', 'cl-short'), cell: row => optional(row.wonOn, date)},
  {...sorted('responseHours', 'cl-number'), cell: row => optional(row.responseHours, decimal)},
];

const customers = sorted => [
  {label: say('number'), class: 'cl-short', cell: row => toCase(row.number, row)},
  {label: say('customer'), cell: row => row.customer},
  {label: say('tier'), cell: row => row.tier},
  {...sorted('deals', 'cl-number'), cell: row => count(row.deals)},
  {...sorted('amount', 'cl-number'), cell: row => amount(row.amount, row.currency)},
  {...sorted('purchases', 'cl-number'), cell: row => count(row.purchases)},
  {...sorted('lastWonOn', 'cl-short'), cell: row => date(row.lastWonOn)},
  {label: say('receivedEver'), class: 'cl-number', cell: row => amount(row.receivedAmount, row.currency)},
  {label: say('directCost'), class: 'cl-number', cell: row => amount(row.directCost, row.currency)},
  {label: say('lifetimeValue'), class: 'cl-number', cell: row => amount(row.lifetimeValue, row.currency)},
];

const payments = sorted => [
  {...sorted('paidOn', 'cl-short'), cell: row => date(row.paidOn)},
  {...sorted('amount', 'cl-number'), cell: row => amount(row.amount, row.currency)},
  {label: say('number'), class: 'cl-short', cell: row => toCase(row.number, row, 'orderFulfilment')},
  {label: say('customer'), cell: row => row.customer ?? ''},
  {label: say('rep'), cell: nameOfRep},
  {label: say('source'), cell: row => named('source', row.source)},
  {label: say('campaign'), cell: row => row.campaign ?? ''},
];

const care = () => [
  {label: say('at'), class: 'cl-short', cell: row => dateTime(row.at)},
  {label: say('what'), cell: row => toCase(`${say(`care_${row.kind}`)} ${row.number ?? ''}`.trim(), row, PROCESSES[row.kind], row.at)},
  {label: say('customer'), cell: row => row.customer},
  {label: say('rep'), cell: nameOfRep},
  {label: say('due'), class: 'cl-short', cell: row => optional(row.dueAt, dateTime)},
  {label: say('done'), class: 'cl-short', cell: row => [optional(row.doneAt, dateTime), row.inTime === false && [' ', el('span', {class: 'cl-late'}, say('late'))]]},
  {label: say('averageMark'), class: 'cl-number', cell: row => optional(row.averageMark, decimal)},
  {label: say('recommendation'), class: 'cl-number', cell: row => optional(row.recommendation, count)},
];

const costs = () => [
  {label: say('spentOn'), class: 'cl-short', cell: row => date(row.spentOn)},
  {label: say('source'), cell: row => named('source', row.source)},
  {label: say('campaign'), cell: row => row.campaign ?? ''},
  {label: say('amount'), class: 'cl-number', cell: row => amount(row.amount, row.currency)},
  {label: say('reach'), class: 'cl-number', cell: row => count(row.reach)},
  {label: say('clicks'), class: 'cl-number', cell: row => count(row.clicks)},
  {label: say('visitors'), class: 'cl-number', cell: row => count(row.visitors)},
  {label: say('note'), cell: row => row.note ?? ''},
];

/** Leads to the case's instance of a process, or to the one that began the case. */
function toCase(text, row, process = '', at = '') {
  const query = new URLSearchParams(Object.entries({process, at}).filter(([name, value]) => value));
  return el('a', {href: `#/case/${encodeURIComponent(row.caseNumber)}${query.size ? `?${query}` : ''}`}, text || NONE);
}

const nameOfRep = row => row.repName ?? row.rep ?? '';
const optional = (value, written) => (value === null || value === undefined ? '' : written(value));

/** A heading that sorts, largest or newest first, and the other way round with the second click. */
function sortable(name, query, of, which) {
  const sort = which.sort === `-${name}` ? name : `-${name}`;
  const mark = which.sort === name ? ' ▲' : which.sort === `-${name}` ? ' ▼' : '';
  return el('a', {href: addressOfList(query, of, {...which, sort})}, say(name) + mark);
}
