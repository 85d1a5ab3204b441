/* What a back-test came to: who goes where, what really became of them, and each decision that changes. */
import { beforeAndAfter, chart } from './chart.js';
import * as api from './rules-api.js';
import { el, empty, field, fill, load, message, pager, table } from './views.js';
import { amount, count, facts, figure, moment, percent, say } from './words.js';

const PAGE_SIZE = 20;

export function results(desk, test, id) {
  if (!test.total) {
    return empty(say('backtest.nothing'));
  }
  return [
    message(test.changed ? 'info' : 'success', el('strong', {}, test.changed
      ? count('backtest.changed', test.changed, { total: figure(test.total) })
      : count('backtest.same', test.total))),
    test.turnedAway && (test.turnedAway.won > 0 || test.turnedAway.lost > 0) && turnedAway(test),
    test.obstacles?.length > 0 && message('warning', say('backtest.obstacles'), el('ul', {}, test.obstacles.map(one =>
      el('li', {}, figure(one.count), ' × ', one.reason)))),
    el('div', { class: 'rd-columns' },
      el('div', { class: 'rd-half' }, heading(say('backtest.matrix')), matrix(test)),
      el('div', { class: 'rd-half' }, heading(say('backtest.outcomes')), fates(desk, test))),
    test.outcomes.length > 0 && outcomes(test),
    test.changed > 0 && [heading(say('backtest.list')), changes(desk, id)]
  ];
}

const heading = text => el('h2', { class: 'rd-heading' }, text);

const turnedAway = ({ turnedAway: { won, lost, amount: lostAmount }, currency }) =>
  message('warning', say('backtest.turnedAway', { won: figure(won), amount: amount(lostAmount, currency), lost: figure(lost) }));

/** A line for each class then, a column for each class now. */
function matrix({ matrix: moves, furtherMoves }) {
  const from = classes(moves, 'from');
  const to = classes(moves, 'to');
  const cell = (before, after) => moves.find(move => move.from === before && move.to === after)?.count ?? 0;
  return [el('div', { class: 'rd-scroll' }, el('table', { class: 'table table-bordered rd-matrix' },
    el('thead', {}, el('tr', {}, el('th', {}, say('backtest.fromTo')), to.map(name => el('th', { scope: 'col', class: 'rd-number' }, name)))),
    el('tbody', {}, from.map(before => el('tr', {}, el('th', { scope: 'row' }, before),
      to.map(after => el('td', { class: `rd-number ${shade(before, after, cell(before, after))}` }, figure(cell(before, after))))))))),
  furtherMoves > 0 && el('p', { class: 'text-muted' }, count('backtest.further', furtherMoves))];
}

const classes = (moves, side) => [...new Set(moves.map(move => move[side]))].sort();

const shade = (before, after, number) => (number === 0 ? 'text-muted' : before === after ? 'rd-stays' : 'rd-moves');

/** Each class as it was and as the draft has it, as a chart. */
function fates(desk, { outcomes: all }) {
  if (all.length === 0) {
    return empty(say('backtest.noOutcomes'));
  }
  const host = el('div');
  const measures = { cases: say('measure.cases'), won: say('measure.won'), lost: say('measure.lost'), amount: say('measure.amount'), boughtAgain: say('measure.boughtAgain') };
  const measure = el('select', { class: 'form-control' }, Object.entries(measures).map(([key, label]) => el('option', { value: key }, label)));
  const draw = () => chart(host, beforeAndAfter(
    all.map(one => [one.class, one.before?.[measure.value] ?? 0, one.after?.[measure.value] ?? 0]),
    { before: say('backtest.today'), after: say('backtest.draft') }), desk.scope);
  measure.addEventListener('change', draw);
  draw();
  return [el('div', { class: 'rd-bar' }, field(say('measure'), measure)), host];
}

/** The same, with all figures, as a table. */
function outcomes({ outcomes: all, currency }) {
  const pair = (label, read) => ['before', 'after'].map(side =>
    ({ label: `${label}, ${say(side === 'before' ? 'backtest.today' : 'backtest.draft')}`, class: 'rd-number', cell: one => (one[side] ? read(one[side]) : '–') }));
  return el('div', { class: 'rd-scroll' }, table([
    { label: say('class'), cell: one => one.class },
    ...pair(say('measure.cases'), fate => figure(fate.cases)),
    ...pair(say('measure.won'), fate => figure(fate.won)),
    ...pair(say('measure.lost'), fate => figure(fate.lost)),
    ...pair(say('measure.conversion'), fate => percent(fate.conversion)),
    ...pair(say('measure.amount'), fate => amount(fate.amount, currency)),
    ...pair(say('measure.boughtAgain'), fate => figure(fate.boughtAgain))
  ], all, { class: 'cam-table rd-table' }));
}

function changes(desk, id) {
  const host = el('div');
  const go = page => load(host, () => api.backtestChanges(desk.key, id, page, PAGE_SIZE), ({ items, total }) => [
    table([
      { label: say('when'), cell: one => el('a', { href: api.instancePage(one.decisionInstanceId) }, moment(one.evaluatedAt)) },
      { label: say('case'), cell: one => one.subject ?? '–' },
      { label: say('before'), cell: one => el('del', {}, answer(one.from, one.before)) },
      { label: say('after'), cell: one => (one.failure ? el('span', { class: 'text-danger' }, one.failure) : el('ins', {}, answer(one.to, one.after))) }
    ], items, { class: 'cam-table rd-table' }),
    total > PAGE_SIZE && pager(page, PAGE_SIZE, total, go, { previous: say('previous'), next: say('next') })
  ]);
  go(0);
  return host;
}

/** The class; where that is the same, what else changed. */
const answer = (name, rows) => el('span', { title: (rows ?? []).map(facts).join(' · ') }, name);
