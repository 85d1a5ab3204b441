import { get } from '../../camunda/lib/closeloop/api.js';
import { element } from '../shared/dom.js';
import { strings } from '../shared/deal-form.js';

/**
 * Draws a form about a missed target. What it shows is read from the application with the rights of whoever opens it, so
 * that no figure has to be a variable of the process.
 *
 * @param camForm Tasklist's form
 * @param part miss => {node, fields}: the nodes to show and the fields to send
 */
export async function reviewForm(camForm, part) {
  const place = camForm.formElement[0].querySelector('.deal-form');
  const { improvementId } = await camForm.client.resource('task')
    .formVariables({ id: camForm.taskId, names: ['improvementId'], deserializeValues: false });
  const known = await get(`/api/insights/reviews/misses/${improvementId.value}`)
    .catch(refused => ({ refused: refused.message }));
  if (known.refused) {
    place.replaceChildren(element('div', { class: 'alert alert-danger', role: 'alert' }, known.refused));
    return;
  }
  const { node, fields } = part(known);
  const summary = element('div', { class: 'alert alert-danger', role: 'alert', hidden: true });
  place.replaceChildren(stylesheet(), node, summary);
  // What is being mended is not said any more; sending it looks again.
  place.addEventListener('input', () => { summary.hidden = true; });
  camForm.on('submit', () => submit(camForm, fields, summary, place));
}

function submit(camForm, fields, summary, place) {
  const problems = fields.map(field => field.problem()).filter(problem => problem !== null);
  summary.hidden = problems.length === 0;
  summary.replaceChildren(...problems.map(problem => element('div', {}, problem)));
  if (problems.length > 0) {
    camForm.submitPrevented = true;
    place.querySelector('.has-error .form-control')?.focus();
    return;
  }
  for (const [name, variable] of Object.entries(strings(fields))) {
    if (camForm.variableManager.variable(name)) {
      camForm.variableManager.destroyVariable(name);
    }
    camForm.variableManager.createVariable({ name, ...variable });
  }
}

function stylesheet() {
  return element('link', { rel: 'stylesheet', href: new URL('../shared/deal-form.css', import.meta.url).href });
}
