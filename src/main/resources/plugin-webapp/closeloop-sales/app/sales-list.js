/* The deals, leads, customers, payments, costs or events of care behind a number. */
import {el, fill, get, pager, root, say, table, withQuery} from './shared.js';
import {named} from './format.js';
import {columnsOf} from './sales-columns.js';
import {filterBar} from './sales-filters.js';
import {addressOfList, addressOfPage, isBackwards, parametersOfAddress, queryOf} from './sales-query.js';

const ROWS = 50;
const KINDS = ['deals', 'leads', 'customers', 'payments', 'care', 'costs'];
const WHICH = ['figure', 'stage', 'lostReason', 'competitor', 'sort'];

export function render(node) {
  const parameters = parametersOfAddress();
  const query = queryOf(parameters);
  const of = KINDS.includes(parameters.of) ? parameters.of : 'deals';
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
  if (isBackwards(query)) {
    fill(list, el('p', {class: 'cl-refused', role: 'alert'}, say('backwards')));
  } else {
    show(list, of, query, which, 0);
  }
}

async function show(list, of, query, which, page) {
  const go = other => show(list, of, query, which, other);
  try {
    const {items, total} = await get(`/api/insights/${of}`, {...query, ...which, page, size: ROWS});
    fill(list, total === 0 ? el('p', {class: 'cl-none'}, say('nothingFound')) : [
      el('div', {class: 'cl-wide-table'}, table(columnsOf(of, query, which), items)),
      pager(page, ROWS, total, go, {previous: say('previous'), next: say('next')})]);
  } catch (refused) {
    fill(list, el('p', {class: 'cl-refused', role: 'alert'}, refused.message));
  }
}

const wordsOf = which => [which.figure && named('figure', which.figure), which.stage && named('stage', which.stage),
  which.lostReason && named('reason', which.lostReason), which.competitor].filter(Boolean).join(' · ');
