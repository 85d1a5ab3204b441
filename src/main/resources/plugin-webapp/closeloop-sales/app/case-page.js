/* Leads from a case's number to the process instance that began it, or to one of another process of the case. */
import {el, fill, get, say} from './shared.js';
import {addressOf} from './trail.js';

export function render(node) {
  const [number, query] = window.location.hash.split('/')[2].split('?');
  const businessKey = decoded(number);
  const wanted = new URLSearchParams(query);
  const page = el('div', {class: 'cl-page'}, say('loading'));
  fill(node, page);
  get(`/api/insights/cases/${encodeURIComponent(businessKey)}`)
    .then(instances => {
      const found = ofProcess(instances, wanted) ?? instances.find(instance => !instance.calledBy);
      if (found) {
        window.location.replace(addressOf(found));
      } else {
        fill(page, el('p', {class: 'cl-none'}, say('noSuchCase', {businessKey})));
      }
    })
    .catch(refused => fill(page, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}

/** Of several instances of a process, the last that had begun at the time. */
function ofProcess(instances, wanted) {
  const time = Date.parse(wanted.get('at') ?? '') || Date.now();
  const ofIt = instances.filter(instance => instance.key === wanted.get('process'));
  return ofIt.filter(instance => Date.parse(instance.startedAt) <= time).at(-1) ?? ofIt[0];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}
