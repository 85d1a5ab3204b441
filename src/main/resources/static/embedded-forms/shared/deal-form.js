import { element } from './dom.js';
import { facts } from './facts.js';
import { outcome } from './outcome.js';

/**
 * Draws the form of a rep's task: what is known, what becomes of the deal and, where it goes on, the stage's own part.
 *
 * @param camForm Tasklist's form
 * @param goOn label of the outcome that goes on
 * @param reads names of the variables that the stage's part is filled from
 * @param further facts beside the common ones
 * @param part (known, deal) => {node, problems, variables}: problems() gives sentences and marks the controls,
 *     variables() what to send, {name: {type, value, valueInfo?}}
 */
export async function dealForm(camForm, { goOn, reads, further, part }) {
  const place = camForm.formElement[0].querySelector('.deal-form');
  const known = await knownVariables(camForm, ['deal', 'owners', ...reads]);
  const deal = known.deal ?? {};
  const what = outcome(goOn, known.owners);
  const own = part(known, deal);
  const summary = element('div', { class: 'alert alert-danger', role: 'alert', hidden: true });
  what.onChange(() => {
    own.node.hidden = !what.advances();
    summary.hidden = true;
  });
  place.replaceChildren(stylesheet(), facts(deal, further), what.node, own.node, summary);
  camForm.on('submit', () => submit(camForm, { what, own, summary, place }));
}

function submit(camForm, { what, own, summary, place }) {
  const problems = [
    ...what.fields().map(field => field.problem()).filter(problem => problem !== null),
    ...(what.advances() ? own.problems() : [])
  ];
  summary.hidden = problems.length === 0;
  summary.replaceChildren(...problems.map(problem => element('div', {}, problem)));
  if (problems.length > 0) {
    camForm.submitPrevented = true;
    place.querySelector('.has-error .form-control')?.focus();
    return;
  }
  send(camForm, { ...strings(what.fields()), ...(what.advances() ? own.variables() : {}) });
}

/** What was entered into fields of text, number, choice and day, as variables; empty ones are left out. */
export function strings(fields) {
  return Object.fromEntries(fields
    .filter(field => field.value() !== null)
    .map(field => [field.key, { type: 'String', value: field.value() }]));
}

/** Sends variables with the form in the place of those of the same names. */
export function send(camForm, variables) {
  for (const [name, variable] of Object.entries(variables)) {
    if (camForm.variableManager.variable(name)) {
      camForm.variableManager.destroyVariable(name);
    }
    camForm.variableManager.createVariable({ name, ...variable });
  }
}

/** Read beside the variable manager, which would send everything it knows back as variables. */
function knownVariables(camForm, names) {
  const plain = ({ type, value }) => (type === 'Json' && value !== null ? JSON.parse(value) : value);
  return camForm.client.resource('task')
    .formVariables({ id: camForm.taskId, names, deserializeValues: false })
    .then(found => Object.fromEntries(Object.entries(found).map(([name, variable]) => [name, plain(variable)])));
}

export function stylesheet() {
  return element('link', { rel: 'stylesheet', href: new URL('deal-form.css', import.meta.url).href });
}
