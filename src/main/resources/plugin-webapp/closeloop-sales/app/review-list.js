/* The reviews of months and quarters, the latest first. */
import {el, fill, get, pager, say, table} from './shared.js';
import {count, date} from './format.js';
import {addressOfReview} from './review-words.js';

const ROWS = 50;

export function render(node) {
  const list = el('div', {}, say('loading'));
  fill(node, el('div', {class: 'cl-page cl-scroll cl-sales'},
    el('h2', {}, say('reviews')),
    el('nav', {class: 'cl-nav'}, el('a', {href: '#/sales'}, say('backToSales'))),
    list));
  show(list, 0);
}

async function show(list, page) {
  try {
    const {items, total} = await get('/api/insights/reviews', {page, size: ROWS});
    fill(list, total === 0 ? el('p', {class: 'cl-none'}, say('noReviews')) : [
      el('div', {class: 'cl-wide-table'}, table(COLUMNS, items)),
      pager(page, ROWS, total, other => show(list, other), {previous: say('previous'), next: say('next')})]);
  } catch (refused) {
    fill(list, el('p', {class: 'cl-refused', role: 'alert'}, refused.message));
  }
}

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});

const COLUMNS = [
  {label: say('period'), cell: review => el('a', {href: addressOfReview(review.period)}, review.period)},
  {label: say('from'), cell: review => date(review.from)},
  {label: say('to'), cell: review => date(review.to)},
  {label: say('state'), cell: review => say(`review_${review.state}`)},
  number('targetsMet', review => count(review.met)),
  number('targetsMissed', review => el('span', {class: review.missed > 0 ? 'cl-worse' : null}, count(review.missed))),
  number('targetsWithoutData', review => count(review.withoutData)),
];
