/* The way to the sales page on Cockpit's dashboard. */
import {el, fill, get, say} from './shared.js';
import {count, percent, shortAmount} from './format.js';
import {periods} from './sales-query.js';

/** A card with this quarter's result. Those who may not see it are shown none. */
export function render(node) {
  get('/api/insights/kpi', periods().thisQuarter).then(({total, currency}) => {
    const facts = [['wonAmount', shortAmount(total.wonAmount, currency)], ['won', count(total.won)],
      ['winRate', percent(total.winRate)], ['leads', count(total.leads)]];
    fill(node, el('section', {class: 'cl-card'},
      el('h3', {}, el('a', {href: '#/sales'}, say('salesThisQuarter'))),
      el('div', {class: 'cl-tiles'}, facts.map(([name, text]) =>
        el('div', {class: 'cl-tile'}, el('span', {class: 'cl-tile-name'}, say(name)), el('strong', {}, text))))));
  }).catch(() => {});
}
