/* Statements by rep and month, and the lines of each. */
import {amount, el, fill, get, nothing, pager, percent, say, table} from './shared.js';

const STATEMENTS = 20;
const LINES = 50;

/** The part of a page with all statements the reader may see. */
export function statements() {
  const body = el('div', {}, say('loading'));
  list(body, 0);
  return el('section', {class: 'clp-part'}, body);
}

function list(body, page) {
  shown(body, get('/api/incentives', {page, size: STATEMENTS}), ({items, total}) => (total === 0 ? nothing('noStatements')
    : el('div', {}, items.map(statement),
      total > STATEMENTS && pager(page, STATEMENTS, total, to => list(body, to), words()))));
}

function statement(one) {
  const lines = el('div');
  const title = el('summary', {},
    el('strong', {}, one.month), ` ${one.name ?? one.rep}`, el('span', {class: 'clp-sum'}, sums(one)));
  return el('details', {class: 'clp-statement', ontoggle: event => event.target.open && entries(lines, one, 0)},
    title, facts(one), lines);
}

/** What a month comes to, for each currency: amounts of different ones are never added. */
function sums({sums: parts}) {
  const byCurrency = new Map();
  parts.forEach(({amount: part, currency}) =>
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + Math.round(part * 100)));
  return [...byCurrency].map(([currency, cents]) => amount(cents / 100, currency)).join(' + ') || say('nothingYet');
}

function facts(one) {
  if (!one.settledAt) {
    return el('p', {class: 'clp-none'}, say('open'));
  }
  const known = [
    ['wonAmount', `${amount(one.wonAmount, one.currency)} (${one.wonDeals})`], ['received', amount(one.receivedAmount, one.currency)],
    ['target', one.target === null ? say('noTarget') : amount(one.target, one.currency)], ['attainment', percent(one.attainment)],
    ['commissionRate', percent(one.commissionRate)], ['bonusRate', percent(one.bonusRate)],
  ];
  return el('dl', {class: 'clp-facts'}, known.filter(([, text]) => text !== '')
    .map(([name, text]) => el('div', {}, el('dt', {}, say(name)), el('dd', {}, text))));
}

function entries(body, {rep, month}, page) {
  const path = `/api/incentives/${encodeURIComponent(rep)}/${month}/entries`;
  shown(body, get(path, {page, size: LINES}), ({items, total}) => (total === 0 ? nothing('nothingYet') : el('div', {},
    table([
      {label: say('kind'), cell: ({kind}) => say(`kind_${kind}`)},
      {label: say('deal'), cell: ({deal, customer}) => [deal, customer].filter(Boolean).join(' · ')},
      {label: say('earnedIn'), cell: ({earnedIn}) => earnedIn},
      {label: say('base'), class: 'clp-number', cell: line => amount(line.base, line.currency)},
      {label: say('rate'), class: 'clp-number', cell: ({rate}) => percent(rate)},
      {label: say('amount'), class: 'clp-number', cell: line => amount(line.amount, line.currency)},
      {label: say('reason'), cell: ({reason}) => reason ?? ''},
    ], items),
    total > LINES && pager(page, LINES, total, to => entries(body, {rep, month}, to), words()))));
}

function shown(body, call, draw) {
  call.then(answer => fill(body, draw(answer)))
    .catch(refused => fill(body, el('p', {class: 'clp-refused', role: 'alert'}, refused.message)));
}

const words = () => ({previous: say('previous'), next: say('next')});
