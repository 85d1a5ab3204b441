/* The way to the own figures in Tasklist's navigation, for those who belong to a team. */
import {get} from '../../../../../../lib/closeloop/api.js';
import {el, fill} from '../../../../../../lib/closeloop/dom.js';
import {periods} from '../../../../../../lib/closeloop/periods.js';
import {say} from './words.js';

export function render(node) {
  get('/api/insights/mine', periods().thisMonth)
    .then(({teams}) => teams.length > 0 && fill(node, el('a', {href: '#/my-figures'},
      el('span', {class: 'glyphicon glyphicon-stats', 'aria-hidden': 'true'}), ' ', say('myFigures'))))
    .catch(() => {}); // who may not see figures gets no way to them
}
