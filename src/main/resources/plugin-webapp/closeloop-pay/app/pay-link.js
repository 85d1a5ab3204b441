/* The way to the own statements in Tasklist's navigation, for those who have one. */
import {el, fill, get, say} from './shared.js';

export function render(node) {
  get('/api/incentives', {size: 1})
    .then(({total}) => total > 0 && fill(node, el('a', {href: '#/statements'},
      el('span', {class: 'glyphicon glyphicon-list-alt', 'aria-hidden': 'true'}), ' ', say('statements'))))
    .catch(() => {}); // who has no statements gets no way to them
}
