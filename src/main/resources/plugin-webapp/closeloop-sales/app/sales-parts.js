/* What the parts of the sales page are made of. */
import {el, fill, get, say} from './shared.js';

/** A part of the page: its heading, and what draw makes of the answer of a call; alone it fails alone. */
export function section(title, path, query, draw, css = '') {
  const body = el('div', {class: 'cl-part-body'}, say('loading'));
  get(path, query)
    .then(answer => fill(body, draw(answer)))
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  return el('section', {class: `cl-part ${css}`}, el('h3', {}, say(title)), body);
}

export const nothing = () => el('p', {class: 'cl-none'}, say('nothingFound'));

/** A number that leads to the list behind it; one of nothing leads nowhere. */
export const linked = (text, number, address) =>
  number ? el('a', {href: address}, text) : el('span', {}, text);
