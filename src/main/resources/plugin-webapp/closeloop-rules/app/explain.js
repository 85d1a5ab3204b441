/* Why a decision came out as it did, on Cockpit's page of it: version, rows, inputs, outputs. */
import * as api from './rules-api.js';
import { el, load, table } from './views.js';
import { facts, moment, say, text } from './words.js';

export function show(node, { decisionInstanceId }) {
  const host = node.appendChild(el('div', { class: 'rd-rules rd-panel' }));
  load(host, () => api.explain(decisionInstanceId), answer => (answer.decisions ?? [answer]).map(explanation));
}

const explanation = decision => el('div', { class: 'rd-section' },
  el('h3', {}, decision.name ?? decision.key ?? '', ' ', el('small', {}, say('explain.by', { version: decision.version, when: moment(decision.evaluatedAt) }))),
  el('p', { class: 'rd-result' }, say('try.result'), ' ', el('strong', {}, [decision.outputs].flat().map(facts).join(' · ') || say('try.noAnswer'))),
  el('p', {}, say('explain.inputs'), ' ', facts(decision.inputs) || say('nothing')),
  decision.rows?.length > 0 && table([
    { label: say('rowTitle'), class: 'rd-number', cell: row => row.row },
    { label: say('description'), cell: row => text(row.description) },
    { label: say('explain.conditions'), cell: row => (row.conditions ?? row.inputs ?? []).map(one => `${one.column}: ${one.cell}`).join(', ') || '–' }
  ], decision.rows, { class: 'cam-table rd-table' }),
  decision.key && el('p', {}, el('a', { href: api.decisionPage(decision.key) }, say('openDesk'))));
