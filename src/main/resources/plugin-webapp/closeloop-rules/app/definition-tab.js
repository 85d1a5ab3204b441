/* What the rule desk knows of a decision, on Cockpit's page of it. */
import { keyOf } from './definition-link.js';
import * as api from './rules-api.js';
import { origin, seedState } from './standing.js';
import { el, load } from './views.js';
import { count, figure, say } from './words.js';

export function show(node, { decisionDefinitionId }) {
  const host = node.appendChild(el('div', { class: 'rd-rules rd-panel' }));
  load(host, () => api.decision(keyOf(decisionDefinitionId)), summary);
}

const summary = decision => [
  el('dl', { class: 'dl-horizontal' }, [
    [say('version'), figure(decision.version)],
    [say('published'), origin(decision)],
    [say('drafts'), decision.openDrafts > 0 ? count('draftsOpen', decision.openDrafts) : say('none')],
    [say('seed'), seedState(decision)],
    [say('hits30'), figure(decision.hits30Days)]
  ].map(([term, fact]) => [el('dt', {}, term), el('dd', {}, fact)])),
  el('a', { class: 'btn btn-primary', href: api.decisionPage(decision.key) }, say('openDesk'))
];
