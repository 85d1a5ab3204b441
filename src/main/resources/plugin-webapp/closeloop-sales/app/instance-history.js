/* The tab of a running instance with what has happened in it. */
import {el, fill, get} from './shared.js';
import {drawTrail} from './trail.js';

export function render(node, {processInstanceId}) {
  const page = el('div', {class: 'cl-page'});
  fill(node, page);
  get(`/api/insights/instances/${processInstanceId}`)
    .then(instance => drawTrail(page, instance))
    .catch(refused => fill(page, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}
