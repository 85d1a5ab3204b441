/* What the parts of the sales page are made of. */
import {el, fill, get, root, say, withQuery} from './shared.js';

/**
 * A part of the page: its heading, and what draw makes of the answer of a call; alone it fails alone. What there is to
 * take along as a file is named by its path.
 */
export function section(title, path, query, draw, css = '', file = null) {
  const body = el('div', {class: 'cl-part-body'}, say('loading'));
  get(path, query)
    .then(answer => fill(body, draw(answer)))
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  return el('section', {class: `cl-part ${css}`}, el('h3', {}, say(title)), file && files(file, query), body);
}

/** The ways to a table as a file. */
export const files = (path, query) => el('nav', {class: 'cl-files'}, ['csv', 'xlsx'].map(kind =>
  el('a', {href: root + withQuery(`/api/insights/${path}.${kind}`, query), download: ''}, say(`export_${kind}`))));

export const nothing = () => el('p', {class: 'cl-none'}, say('nothingFound'));

/** A number that leads to the list behind it; one of nothing leads nowhere. */
export const linked = (text, number, address) =>
  number ? el('a', {href: address}, text) : el('span', {}, text);
