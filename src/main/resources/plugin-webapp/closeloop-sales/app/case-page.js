/* Leads from a case's number to the process instance that began it. */
import {el, fill, get, say} from './shared.js';
import {addressOf} from './trail.js';

export function render(node) {
  const businessKey = decodeURIComponent(window.location.hash.split('/')[2].split('?')[0]);
  const page = el('div', {class: 'cl-page'}, say('loading'));
  fill(node, page);
  get(`/api/insights/cases/${encodeURIComponent(businessKey)}`)
    .then(instances => {
      const first = instances.find(instance => !instance.calledBy);
      if (first) {
        window.location.replace(addressOf(first));
      } else {
        fill(page, el('p', {class: 'cl-none'}, say('noSuchCase', {businessKey})));
      }
    })
    .catch(refused => fill(page, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}
