/* The way to the statements in Cockpit's navigation. */
import {el, fill, say} from './shared.js';

export const render = node => void fill(node, el('a', {href: '#/incentives'}, say('incentives')));
