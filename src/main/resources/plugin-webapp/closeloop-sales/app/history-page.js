/* The page of one instance, finished or not: how it ended, the way it took, and what happened step by step. */
import {el, fill, get, say} from './shared.js';
import {dateTime, duration} from './format.js';
import {drawDiagram} from './diagram.js';
import {addressOf, drawTrail, stateOf} from './trail.js';
import {markWay} from './way.js';

export function render(node, context, scope) {
  const id = decodeURIComponent(window.location.hash.split('/')[2].split('?')[0]);
  const page = el('div', {class: 'cl-page cl-scroll'}, say('loading'));
  fill(node, page);
  get(`/api/insights/instances/${encodeURIComponent(id)}`)
    .then(instance => draw(page, instance, scope))
    .catch(refused => fill(page, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}

async function draw(page, instance, scope) {
  const diagram = el('div', {class: 'cl-diagram'});
  const trail = el('div', {});
  fill(page, head(instance), diagram, trail);
  drawTrail(trail, instance);
  const viewer = await drawDiagram(diagram, instance.definitionId, scope);
  markWay(viewer, instance.steps);
}

function head(instance) {
  const facts = [
    [say('outcome'), stateOf(instance)],
    [say('started'), dateTime(instance.startedAt)],
    [say('ended'), dateTime(instance.endedAt)],
    [say('took'), duration(instance.durationSeconds)],
    [say('startedBy'), instance.startedBy],
    [say('versionShort'), instance.version],
  ].filter(([label, fact]) => fact !== null);
  return el('header', {class: 'cl-head'},
    el('h2', {}, instance.process, ' ', el('small', {}, instance.businessKey ?? instance.id)),
    el('nav', {},
      !instance.endedAt && el('a', {href: addressOf(instance)}, say('openInCockpit')),
      instance.calledBy && el('a', {href: `#/history/${instance.calledBy}`}, say('calledFrom')),
      el('a', {href: `#/process-definition/${instance.definitionId}/runtime?detailsTab=closeloop-definition-history`}, say('backToProcess'))),
    el('dl', {}, facts.map(([label, fact]) => el('div', {}, el('dt', {}, label), el('dd', {}, fact)))));
}
