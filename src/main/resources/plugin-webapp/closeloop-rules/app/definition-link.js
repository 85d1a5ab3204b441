/* The button on Cockpit's page of a decision that leads to the rule desk. */
import { decisionPage } from './rules-api.js';
import { el } from './views.js';
import { say } from './words.js';

/** The key is what the definition's id begins with. */
export const keyOf = definitionId => definitionId.split(':')[0];

export function show(node, { decisionDefinitionId }) {
  const title = say('openDesk');
  node.append(el('a', { class: 'btn btn-default action-button', href: decisionPage(keyOf(decisionDefinitionId)), title, 'aria-label': title },
    el('span', { class: 'glyphicon glyphicon-edit' })));
}
