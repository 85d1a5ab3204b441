/* The deals or leads behind a number. */
import {el, fill, get, pager, say, table, withQuery, root} from './shared.js';
import {amount, date, dateTime, decimal, wordsOfCode} from './format.js';
import {filterBar} from './sales-filters.js';
import {caseLink} from './sales-risks.js';
import {addressOfList, addressOfPage, parametersOfAddress, queryOf} from './sales-query.js';

const ROWS = 50;
const WHICH = ['figure', 'stage', 'lostReason', 'competitor', 'sort'];

export function render(node) {
  const parameters = parametersOfAddress();
  const query = queryOf(parameters);
  const of = parameters.of === 'leads' ? 'leads' : 'deals';
  const which = Object.fromEntries(WHICH.filter(name => parameters[name]).map(name => [name, parameters[name]]));
  const list = el('div', {}, say('loading'));
  fill(node, el('div', {class: 'cl-page cl-scroll cl-sales'},
    el('h2', {}, say(of), ' ', el('small', {}, wordsOf(which))),
    el('nav', {class: 'cl-nav'},
      el('a', {href: addressOfPage(query)}, say('backToSales')),
      ['csv', 'xlsx'].map(kind => el('a', {href: root + withQuery(`/api/insights/${of}.${kind}`, {...query, ...which}), download: ''},
        say(`export_${kind}`)))),
    filterBar(query, changed => addressOfList(changed, of, which)),
    list));
  show(list, of, query, which, 0);
}

async function show(list, of, query, which, page) {
  const go = other => show(list, of, query, which, other);
  try {
    const {items, total} = await get(`/api/insights/${of}`, {...query, ...which, page, size: ROWS});
    fill(list, total === 0 ? el('p', {class: 'cl-none'}, say('nothingFound')) : [
      el('div', {class: 'cl-wide-table'}, table(of === 'leads' ? leadColumns : dealColumns(query, of, which), items)),
      pager(page, ROWS, total, go, {previous: say('previous'), next: say('next')})]);
  } catch (refused) {
    fill(list, el('p', {class: 'cl-refused', role: 'alert'}, refused.message));
  }
}

const wordsOf = which => [which.figure && say(`figure_${which.figure}`), which.stage && say(`stage_${which.stage}`),
  wordsOfCode(which.lostReason), which.competitor].filter(Boolean).join(' · ');

const dealColumns = (query, of, which) => [
  {label: say('number'), class: 'cl-short', cell: caseLink},
  {label: say('customer'), cell: row => row.customer ?? ''},
  {label: sortable('amount', query, of, which), class: 'cl-number', cell: row => amount(row.amount, row.currency)},
  {label: say('stage'), cell: row => say(`stage_${row.stage}`)},
  {label: say('state'), cell: row => [say(`state_${row.state}`), row.overdue && [' ', el('span', {class: 'cl-late'}, say('late'))]]},
  {label: say('rep'), cell: row => row.repName ?? row.rep ?? ''},
  {label: say('product'), cell: row => row.product ?? ''},
  {label: sortable('openedAt', query, of, which), cell: row => date(row.openedAt)},
  {label: sortable('closedAt', query, of, which), cell: row => (row.closedAt ? date(row.closedAt) : '')},
  {label: sortable('expectedCloseDate', query, of, which), cell: row => (row.expectedCloseDate ? date(row.expectedCloseDate) : '')},
  {label: sortable('cycleDays', query, of, which), class: 'cl-number', cell: row => (row.cycleDays === null ? '' : decimal(row.cycleDays))},
  {label: say('lostReason'), cell: row => wordsOfCode(row.lostReason)},
  {label: say('competitor'), cell: row => row.competitor ?? ''},
];

const leadColumns = [
  {label: say('number'), class: 'cl-short', cell: caseLink},
  {label: say('customer'), cell: row => row.company},
  {label: say('contact'), cell: row => row.contactName ?? ''},
  {label: say('state'), cell: row => wordsOfCode(row.status)},
  {label: say('source'), cell: row => wordsOfCode(row.source)},
  {label: say('campaign'), cell: row => row.campaign ?? ''},
  {label: say('rep'), cell: row => row.repName ?? row.rep ?? ''},
  {label: say('capturedAt'), cell: row => dateTime(row.capturedAt)},
  {label: say('wonOn'), cell: row => (row.wonOn ? date(row.wonOn) : '')},
  {label: say('averageResponseHours'), class: 'cl-number', cell: row => (row.responseHours === null ? '' : decimal(row.responseHours))},
];

/** A heading that sorts, largest or newest first, and the other way round with the second click. */
function sortable(name, query, of, which) {
  const sort = which.sort === `-${name}` ? name : `-${name}`;
  const mark = which.sort === name ? ' ▲' : which.sort === `-${name}` ? ' ▼' : '';
  return el('a', {href: addressOfList(query, of, {...which, sort})}, say(name) + mark);
}
