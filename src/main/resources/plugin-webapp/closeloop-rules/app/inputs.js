/* Which inputs a decision file asks for, and a field for each. */
import { el } from './views.js';
import { say } from './words.js';

const NUMBERS = ['integer', 'long', 'double', 'number'];

/** [{name, label, type, known}] known are values that cells mention. */
export function inputsOf(xml) {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const columns = all(file, 'input').map(column => columnOf(column));
  const required = new Set(all(file, 'requiredInput').map(input => input.getAttribute('href')?.slice(1)));
  return all(file, 'inputData').filter(data => required.has(data.id)).map(data => {
    const column = columns.find(({ expression }) => new RegExp(`\\b${data.id}\\b`).test(expression));
    const direct = column && new RegExp(`^(if ${data.id} = null then .* else )?${data.id}$`).test(column.expression.trim());
    return { name: data.id, label: data.getAttribute('name') ?? data.id, type: direct ? column.type : '', known: direct ? column.known : [] };
  });
}

function columnOf(column) {
  const expression = all(column, 'inputExpression')[0];
  const position = [...column.parentNode.children].filter(one => one.localName === 'input').indexOf(column);
  const cells = all(column.parentNode, 'rule').map(rule => all(rule, 'inputEntry')[position]?.textContent ?? '');
  const values = all(column, 'inputValues').map(one => one.textContent);
  return {
    expression: expression?.textContent ?? '',
    type: expression?.getAttribute('typeRef') ?? '',
    known: [...new Set([...values, ...cells].flatMap(cell => [...cell.matchAll(/"([^"]*)"/g)].map(found => found[1])))]
  };
}

/** The hit policy of each table, by its decision's key. */
export const hitPolicies = xml =>
  Object.fromEntries(all(new DOMParser().parseFromString(xml, 'text/xml'), 'decisionTable')
    .map(table => [table.parentNode.id, table.getAttribute('hitPolicy') ?? 'UNIQUE']));

const all = (node, name) => [...node.getElementsByTagNameNS('*', name)];

/** A control for an input; fieldValue() reads it. */
export function control(input, value) {
  if (input.type === 'boolean') {
    return select([['', say('notGiven')], ['true', say('yes')], ['false', say('no')]], value);
  }
  if (NUMBERS.includes(input.type)) {
    return el('input', { type: 'number', step: 'any', class: 'form-control', value: value ?? '' });
  }
  if (input.type === 'date') {
    return el('input', { type: 'date', class: 'form-control', value: value ?? '' });
  }
  if (input.known.length > 0) {
    return select([['', say('notGiven')], ...[...new Set([...input.known, ...(value ? [value] : [])])].map(one => [one, one])], value);
  }
  return el('input', { type: 'text', class: 'form-control', value: shown(value) });
}

/** What is put into a field for a value; lists and contexts as JSON. */
const shown = value => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : value);

function select(options, value) {
  const node = el('select', { class: 'form-control' }, options.map(([key, label]) => el('option', { value: key }, label)));
  node.value = value ?? '';
  return node;
}

/** What was typed: null for nothing, a number, a truth, a list or context where it is written as JSON, else text. */
export function fieldValue(input, { value }) {
  if (value === '') {
    return null;
  }
  if (input.type === 'boolean') {
    return value === 'true';
  }
  if (NUMBERS.includes(input.type)) {
    return Number(value);
  }
  return /^\s*[[{]/.test(value) ? json(input, value) : value;
}

function json(input, value) {
  try {
    return JSON.parse(value);
  } catch {
    throw new Error(say('try.notJson', { input: input.label }));
  }
}
