/* What a seller has earned, month by month and deal by deal. */
import {el, fill, say} from './shared.js';
import {statements} from './statements.js';

export const render = node => void fill(node, el('div', {class: 'clp-page'},
  el('p', {}, el('a', {href: '#/'}, say('toTasks'))), el('h2', {}, say('statements')), statements()));
