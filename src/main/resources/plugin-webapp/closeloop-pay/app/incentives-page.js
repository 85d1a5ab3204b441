/* What reps have earned: managers see their teams', finance and executives all. */
import {el, fill, say} from './shared.js';
import {statements} from './statements.js';

export const render = node =>
  void fill(node, el('div', {class: 'clp-page clp-scroll'}, el('h2', {}, say('incentives')), statements()));
