/* Type inputs, see what the draft answers, which rows it hits and why the others do not. */
import { control, fieldValue, hitPolicies, inputsOf } from './inputs.js';
import * as api from './rules-api.js';
import { acting, button, el, empty, failure, field, fill, message, table } from './views.js';
import { facts, say, text } from './words.js';

export function tryPanel(desk) {
  const form = el('form', { class: 'rd-form', novalidate: true });
  const answer = el('div', { 'aria-live': 'polite' });
  const keep = el('div');
  let inputs = [];
  let controls = [];
  const values = () => Object.fromEntries(inputs.map((input, index) => [input.name, fieldValue(input, controls[index])]));
  const build = (found, given = {}) => {
    inputs = found;
    controls = inputs.map(input => control(input, given[input.name]));
    fill(form, inputs.length === 0 && empty(say('try.noInputs')),
      inputs.map((input, index) => field(input.label, controls[index])),
      button(say('try.go'), undefined, 'btn-default', { type: 'submit' }));
  };
  const run = async () => {
    const given = values();
    const xml = await desk.xml();
    const tried = await api.tryOut(desk.key, xml, given);
    fill(answer, outcome(tried, hitPolicies(xml)));
    fill(keep, keeper(desk, given, tried));
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    run().catch(error => fill(answer, failure(error)));
  });
  desk.onContent = xml => {
    const found = inputsOf(xml);
    if (JSON.stringify(found) !== JSON.stringify(inputs)) {
      build(found, inputs.length ? given(values) : {});
    }
  };
  desk.tryWith = given => {
    build(inputs, given);
    run().catch(error => fill(answer, failure(error)));
  };
  return [form, answer, keep];
}

/** What was typed before the table changed; nothing where it cannot be read. */
function given(values) {
  try {
    return values();
  } catch {
    return {};
  }
}

/** Keeps what was tried as a case, with this answer as the one to expect. */
function keeper(desk, inputs, tried) {
  const name = el('input', { type: 'text', class: 'form-control', maxlength: 200, placeholder: say('case.name'), 'aria-label': say('case.name') });
  const place = el('div');
  const save = acting(place, async () => {
    await api.addCase(desk.key, { name: name.value, inputs, expected: tried.result ?? [] });
    name.value = '';
    desk.onCases?.();
  });
  return [el('div', { class: 'input-group' }, name, el('span', { class: 'input-group-btn' }, button(say('case.keep'), save))), place];
}

/** The answer, then how each table came to it. */
const outcome = ({ result, problem, missing, decisions }, policies) => [
  problem ? message('danger', problem) : answers(result),
  missing.length > 0 && el('p', { class: 'text-muted' }, say('try.missing', { names: missing.join(', ') })),
  decisions.length === 1 ? rows(decisions[0], policies) : decisions.toReversed().map(decision => el('details', {},
    el('summary', {}, decision.name ?? decision.key, ': ', el('strong', {}, decision.problem ?? outputsText(decision.outputs))),
    rows(decision, policies)))
];

/** Each output in a line; of several rows each in a list of its own. */
function answers(result) {
  const found = [result].flat().filter(one => one !== null && one !== undefined);
  return found.length === 0 ? el('p', { class: 'rd-result' }, el('strong', {}, say('try.noAnswer'))) : found.map(one =>
    el('dl', { class: 'rd-result' }, Object.entries(one).map(([name, value]) => [el('dt', {}, name), el('dd', {}, text(value))])));
}

const outputsText = outputs => outputs.map(facts).join(' · ') || say('try.noAnswer');

/** An answer in one line. */
export const resultText = result => outputsText([result].flat().filter(one => one !== null && one !== undefined));

function rows({ key, rows: found }, policies) {
  const deciding = policies[key] === 'FIRST' ? found.find(row => row.hit) : null;
  return found.length > 0 && table([
    { label: say('rowTitle'), class: 'rd-number', cell: row => row.row },
    { label: say('try.hit'), cell: row => (!row.hit ? why(row) : deciding && row !== deciding
      ? say('try.later', { row: deciding.row })
      : el('span', { class: 'label label-success' }, say('try.hits'))) }
  ], found, { class: 'cam-table rd-table rd-compact' });
}

/** The first condition that does not fit is enough. */
function why(row) {
  const unfit = row.inputs.find(input => !input.fits);
  return say('try.unfit', { column: unfit.column, value: text(unfit.value), cell: unfit.cell });
}
