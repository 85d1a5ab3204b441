/* The way to the campaign costs in Tasklist's navigation, for those who record them. */
import {el, fill, get, say} from './words.js';

export function render(node) {
  get('/api/insights/costs/choices')
    .then(() => fill(node, el('a', {href: '#/campaign-costs'},
      el('span', {class: 'glyphicon glyphicon-bullhorn', 'aria-hidden': 'true'}), ' ', say('campaignCosts'))))
    .catch(() => {}); // who records no costs gets no way to them
}
