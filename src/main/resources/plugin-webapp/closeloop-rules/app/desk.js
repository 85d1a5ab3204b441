/* The desk: all decisions, and the changes that wait for their approval. */
import * as api from './rules-api.js';
import { origin, seedState } from './standing.js';
import { el, empty, load, page, sheet, table } from './views.js';
import { count, figure, moment, say } from './words.js';

export function show(node) {
  const decisions = el('div');
  const changes = el('div');
  page(node, say('rules'), [{ label: say('rules') }], sheet(el('header', {}, el('h1', { class: 'section-title' }, say('desk.title'))),
    el('p', { class: 'text-muted' }, say('desk.intro')), decisions, changes));
  const read = async () => {
    const { items } = await api.desk();
    load(changes, () => api.waiting(), waits => waits.length > 0 && waiting(waits, items));
    return items;
  };
  load(decisions, read, items => (items.length ? list(items) : empty(say('desk.empty'))));
}

const list = decisions => table([
  { label: say('decision'), cell: named },
  { label: say('version'), class: 'rd-number', cell: decision => figure(decision.version) },
  { label: say('published'), cell: origin },
  { label: say('drafts'), cell: drafts },
  { label: say('seed'), cell: seed },
  { label: say('hits30'), class: 'rd-number', cell: decision => figure(decision.hits30Days) }
], decisions, { class: 'cam-table rd-table' });

const named = decision => [
  el('a', { href: api.decisionPage(decision.key) }, decision.name),
  decision.decisions.length > 1 && el('small', { class: 'text-muted' }, ' ', count('tables', decision.decisions.length))
];

const drafts = ({ key, openDrafts }) =>
  openDrafts > 0 ? el('a', { href: api.decisionPage(key) }, count('draftsOpen', openDrafts)) : '–';

const seed = decision => el('a', { href: api.decisionPage(decision.key, 'drift') }, seedState(decision));

const waiting = (changes, decisions) => [
  el('h2', { class: 'rd-heading' }, say('waiting')),
  table([
    { label: say('change'), cell: change => el('a', { href: api.decisionPage(change.key, 'history') }, change.number) },
    { label: say('decision'), cell: change => decisions.find(decision => decision.key === change.key)?.name ?? change.key },
    { label: say('author'), cell: change => change.author },
    { label: say('submitted'), cell: change => moment(change.submittedAt) },
    { label: say('waitsFor'), cell: change => (change.state === 'APPROVED' ? moment(change.publishAt) : say('approval')) },
    { label: say('note'), cell: change => change.note }
  ], changes, { class: 'cam-table rd-table' })
];
