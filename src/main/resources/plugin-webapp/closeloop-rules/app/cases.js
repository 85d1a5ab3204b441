/* Saved examples with what has to come out: they are run on every draft. */
import * as api from './rules-api.js';
import { resultText } from './try.js';
import { acting, button, el, empty, fill, load, message } from './views.js';
import { count, facts, say } from './words.js';

export function casesPanel(desk) {
  const list = el('div');
  const outcome = el('div', { 'aria-live': 'polite' });
  const place = el('div');
  const read = () => load(list, () => api.cases(desk.key), ({ items }) =>
    (items.length ? items.map(example => line(desk, example, place, read)) : empty(say('case.none'))));
  const run = acting(outcome, async () => {
    fill(outcome, verdict(await api.runCases(desk.key, await desk.xml())));
  });
  desk.onCases = read;
  read();
  return [list, place, button(say('case.run'), run), outcome];
}

const line = (desk, example, place, read) => el('div', { class: 'rd-case' },
  button(example.name, () => desk.tryWith(example.inputs), 'btn-link', { title: say('case.try') }),
  button('×', acting(place, async () => { await api.removeCase(desk.key, example.id); await read(); }), 'btn-link btn-xs',
    { 'aria-label': say('case.remove', { name: example.name }), title: say('case.remove', { name: example.name }) }),
  el('small', { class: 'text-muted rd-clipped', title: facts(example.inputs) }, facts(example.inputs), ' → ', resultText(example.expected)));

/** How the saved cases came out. */
export function verdict({ passed, failed }) {
  if (failed.length === 0) {
    return passed === 0 ? empty(say('case.none')) : message('success', count('case.passed', passed));
  }
  return message('danger', el('strong', {}, count('case.failed', failed.length)), el('ul', {}, failed.map(one =>
    el('li', {}, say('case.wrong', { name: one.name, ...contrast(one) })))));
}

/** Of one row only the outputs that come out otherwise. */
function contrast({ problem, ...sides }) {
  const [expected, actual] = [sides.expected, sides.actual].map(rows => (rows?.length === 1 ? rows[0] : rows));
  const single = [expected, actual].every(row => row !== null && typeof row === 'object' && !Array.isArray(row));
  const wrong = single ? Object.keys(expected).filter(name => String(expected[name]) !== String(actual[name])) : [];
  const part = row => (wrong.length === 0 ? row : Object.fromEntries(wrong.map(name => [name, row[name]])));
  return { expected: resultText(part(expected)), actual: problem ?? resultText(part(actual)) };
}
