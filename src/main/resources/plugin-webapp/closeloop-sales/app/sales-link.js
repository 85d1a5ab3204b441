/* The way to the sales page in Cockpit's navigation. */
import {el, fill, say} from './shared.js';

export const render = node => void fill(node, el('a', {href: '#/sales'}, say('sales')));
