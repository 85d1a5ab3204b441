/* The record of one review: what was reached of the targets, the period's figures, why targets were missed, and what is done. */
import {el, fill, get, root, say, table} from './shared.js';
import {amount, count, date, dateTime, decimal, inDays, percent} from './format.js';
import {drawStages, drawTargets} from './review-charts.js';
import {drawMisses} from './review-misses.js';
import {labelOf, nameOf, valueOf} from './review-words.js';

const SELLERS = 50;

export function render(node, context, scope) {
  const period = decodeURIComponent(window.location.hash.split('/')[3].split('?')[0]);
  const page = el('div', {class: 'cl-page cl-scroll cl-sales cl-review'}, say('loading'));
  fill(node, page);
  get(`/api/insights/reviews/${encodeURIComponent(period)}`)
    .then(review => fill(page, head(review), el('div', {class: 'cl-parts'}, parts(review, scope))))
    .catch(refused => fill(page, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}

function head(review) {
  return el('header', {},
    el('h2', {}, say('reviewOf', {period: review.period}), ' ', el('small', {}, `${date(review.from)} – ${date(review.to)}`)),
    el('p', {class: 'cl-note'}, stateOf(review)),
    el('nav', {class: 'cl-nav'},
      el('a', {href: '#/sales/reviews'}, say('allReviews')),
      el('a', {href: `#/sales?from=${review.from}&to=${review.to}`}, say('figuresNow')),
      el('a', {href: `${root}/api/insights/reviews/${review.period}.pdf`, download: ''}, 'PDF')));
}

function stateOf({state, frozenAt, closedAt}) {
  const frozen = frozenAt && say('frozen', {when: dateTime(frozenAt)});
  return [say(`review_${state}`), frozen, closedAt && say('closedOn', {when: dateTime(closedAt)})].filter(Boolean).join(' · ');
}

const part = (title, body, css = 'cl-wide') => el('section', {class: `cl-part ${css}`}, el('h3', {}, say(title)), body);

function parts(review, scope) {
  return [
    part('targets', review.results.length === 0 ? el('p', {class: 'cl-none'}, say('noTargets'))
      : el('div', {class: 'cl-two'}, drawTargets(review.results, scope),
        el('div', {class: 'cl-wide-table'}, table(RESULTS, review.results)))),
    part('missedTargets', drawMisses(review)),
    part('funnel', drawStages(review, scope)),
    part('figures', figures(review)),
  ];
}

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});

const RESULTS = [
  {label: say('for'), cell: labelOf},
  {label: say('figure'), cell: nameOf},
  number('target', result => valueOf(result, result.target)),
  number('reachedValue', result => valueOf(result, result.value)),
  {label: say('result'), cell: result => el('span', {class: cssOf(result)}, say(`met_${result.met}`))},
];

const cssOf = ({met}) => (met === null ? 'cl-note' : met ? 'cl-better' : 'cl-worse');

function figures({figures: rows, currency}) {
  const sellers = rows.filter(row => row.scope === 'REP').sort((one, other) => other.wonAmount - one.wonAmount);
  const shown = [...rows.filter(row => row.scope !== 'REP'), ...sellers.slice(0, SELLERS)];
  return el('div', {class: 'cl-wide-table'},
    table([
      {label: say('for'), cell: labelOf},
      number('leads', row => count(row.leads)),
      number('won', row => count(row.wonDeals)),
      number('lost', row => count(row.lostDeals)),
      number('wonAmount', row => amount(row.wonAmount, currency)),
      number('leadConversion', row => percent(row.leadConversion)),
      number('winRate', row => percent(row.winRate)),
      number('averageDeal', row => amount(row.averageDeal, currency)),
      number('averageCustomerValue', row => amount(row.averageCustomerValue, currency)),
      number('repurchaseRate', row => percent(row.repurchaseRate)),
      number('averageCycleDays', row => (row.cycleDays === null ? decimal(null) : inDays(row.cycleDays))),
      number('satisfaction', row => percent(row.satisfaction)),
    ], shown),
    sellers.length > SELLERS && el('p', {class: 'cl-note'}, say('firstOf', {n: SELLERS, total: sellers.length})));
}
