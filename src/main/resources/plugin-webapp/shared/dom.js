/* Builds nodes of a page. Text is always text: nothing here parses HTML. */

/**
 * A node: el('a', {href: '#/x', class: 'btn', onclick: go}, 'Go', [more, nodes]). Attributes that are null, undefined or
 * false are left out; what begins with "on" is a listener; children that are null, undefined or false are left out too.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => setAttribute(node, name, value));
  node.append(...nodes(children));
  return node;
}

/** Puts these nodes in place of what a node has in it. */
export function fill(node, ...children) {
  node.replaceChildren(...nodes(children));
  return node;
}

/** A table: columns are {label: text or node, cell: row => node or text, class?}. */
export function table(columns, rows, attributes = {}) {
  return el('table', {class: 'table cl-table', ...attributes},
    el('thead', {}, el('tr', {}, columns.map(column => el('th', {class: column.class, scope: 'col'}, column.label)))),
    el('tbody', {}, rows.map(row =>
      el('tr', {}, columns.map(column => el('td', {class: column.class, 'data-label': textOf(column.label)}, column.cell(row)))))));
}

/** Which of several pages is shown, with a way to the one before and after. */
export function pager(page, size, total, go, words) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const first = Math.min(total, page * size + 1);
  return el('div', {class: 'cl-pager'},
    el('button', {type: 'button', class: 'btn btn-default btn-sm', disabled: page <= 0, onclick: () => go(page - 1)}, words.previous),
    el('span', {}, `${first}–${Math.min(total, (page + 1) * size)} / ${total}`),
    el('button', {type: 'button', class: 'btn btn-default btn-sm', disabled: page >= last, onclick: () => go(page + 1)}, words.next));
}

const textOf = label => (typeof label === 'string' ? label : label.textContent);

function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    node.addEventListener(name.slice(2), value);
  } else {
    node.setAttribute(name, value === true ? '' : value);
  }
}

const nodes = children => children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
