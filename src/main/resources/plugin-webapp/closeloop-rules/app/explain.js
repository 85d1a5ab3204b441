/* Why a decision came out as it did, on Cockpit's page of it: version, rows, inputs, and what it was based on. */
import * as api from './rules-api.js';
import { el, load, table } from './views.js';
import { facts, moment, say, text } from './words.js';

export function show(node, { decisionInstanceId }) {
  const host = node.appendChild(el('div', { class: 'rd-rules rd-panel' }));
  load(host, () => api.explain(decisionInstanceId), explanation);
}

const explanation = decision => [
  el('p', { class: 'rd-result' }, el('strong', {}, answer(decision)), ' ', el('span', { class: 'text-muted' }, origin(decision))),
  decision.rows.map(row => el('p', {}, el('span', { class: 'label label-success' }, say('row', { row: text(row.row) })), ' ', text(row.description))),
  decision.inputs.length > 0 && table([
    { label: say('explain.input'), cell: input => input.column },
    { label: say('explain.value'), cell: input => el('strong', {}, shown(input.value)) },
    { label: say('explain.expression'), cell: input => el('code', {}, text(input.expression)) }
  ], decision.inputs, { class: 'cam-table rd-table' }),
  decision.required.length > 0 && [el('h2', { class: 'rd-heading' }, say('explain.required')), table([
    { label: say('decision'), cell: other => el('a', { href: api.instancePage(other.decisionInstanceId) }, other.name ?? other.key) },
    { label: say('explain.value'), cell: answer },
    { label: say('rowTitle'), cell: other => other.rows.map(row => `${text(row.row)}: ${text(row.description)}`).join('; ') || '–' }
  ], decision.required, { class: 'cam-table rd-table' })],
  el('p', {}, el('a', { href: api.decisionPage(decision.key) }, say('openDesk')))
];

const answer = decision => decision.outputs.map(facts).join(' · ') || say('try.noAnswer');

const origin = decision => [
  decision.version === null ? say('explain.gone') : say('versionOf', { version: decision.version }),
  moment(decision.evaluatedAt),
  decision.subject
].filter(Boolean).join(', ');

const shown = value => (typeof value === 'object' && value !== null ? JSON.stringify(value) : text(value));
