/* All versions of a decision, the difference between any two, and the way back. */
import { differences } from './difference.js';
import { found } from './found.js';
import * as api from './rules-api.js';
import { acting, askWords, button, el, empty, field, fill, load, me, message, pager, service, table } from './views.js';
import { figure, moment, say } from './words.js';

const PAGE_SIZE = 20;

export function show(panel, desk) {
  const place = el('div');
  const waiting = el('div');
  const list = el('div');
  const difference = el('div', { 'aria-live': 'polite' });
  const again = () => show(panel, desk);
  const go = page => load(list, () => api.versions(desk.key, page, PAGE_SIZE), ({ items, total }) => [
    versions(desk, items, place, again),
    total > PAGE_SIZE && pager(page, PAGE_SIZE, total, go, { previous: say('previous'), next: say('next') }),
    desk.decision.version > 1 && comparison(desk, items, difference)
  ]);
  fill(panel, place, waiting, list, difference);
  load(waiting, () => api.waiting(desk.key), items => items.map(change => pending(desk, change, place, again)));
  go(0);
}

function pending(desk, change, place, again) {
  const withdraw = acting(place, async () => {
    const { answer, words } = await askWords(say('history.withdrawTitle', { number: change.number }), say('history.withdrawText'), say('note'),
      [['yes', say('history.withdraw'), 'btn-primary']]);
    if (answer) {
      await api.withdraw(change.number, words);
      await desk.refresh();
      again();
    }
  });
  const wanted = service('$location').search().change === change.number;
  return message('info', el('strong', {}, change.number), ' ',
    change.state === 'APPROVED'
      ? say('history.waitsForDay', { who: change.author, by: change.decidedBy, when: moment(change.publishAt), note: change.note })
      : say('history.waits', { who: change.author, when: moment(change.submittedAt), note: change.note }),
    (change.author === me() || desk.rights.mayPublishAtOnce) && [' ', button(say('history.withdraw'), withdraw, 'btn-link btn-xs')],
    found(change.number, wanted));
}

const versions = (desk, items, place, again) => (items.length === 0 ? empty(say('history.none')) : table([
  { label: say('version'), class: 'rd-number', cell: one => [one.version, ' '] },
  { label: say('published'), cell: one => moment(one.publishedAt) },
  { label: say('what'), cell: one => say(`source.${one.source}`) },
  { label: say('author'), cell: one => one.author ?? '–' },
  { label: say('approver'), cell: approver },
  { label: say('note'), cell: one => one.note ?? '–' },
  { label: '', cell: one => (one.version === desk.decision.version
    ? el('span', { class: 'label label-success' }, say('history.current'))
    : desk.rights.mayChange && button(say('history.rollback'), acting(place, () => rollBack(desk, one.version, again)), 'btn-default btn-xs')) }
], items, { class: 'cam-table rd-table' }));

/** Nobody approves a change of their own: who decided alone did so in an emergency. */
const approver = one => (one.approver && one.approver === one.author ? say('history.unapproved') : one.approver ?? '–');

/** The way back needs an approval like any change; administrators need not wait for it. */
async function rollBack(desk, version, again) {
  const answers = [['yes', say('history.rollback'), 'btn-primary']];
  if (desk.rights.mayPublishAtOnce) {
    answers.push(['atOnce', say('emergency.go'), 'btn-danger']);
  }
  const { answer, words } = await askWords(say('history.rollbackTitle', { version }), say('history.rollbackText'), say('note'), answers);
  if (answer) {
    await api.rollback(desk.key, version, words, answer === 'atOnce');
    await desk.refresh();
    again();
  }
}

function comparison(desk, items, difference) {
  const choice = chosen => {
    const node = el('select', { class: 'form-control' }, items.map(one => el('option', { value: one.version }, say('versionOf', { version: figure(one.version) }))));
    node.value = chosen;
    return node;
  };
  const from = choice(desk.decision.version - 1);
  const to = choice(desk.decision.version);
  const compare = () => load(difference, () => api.difference(desk.key, from.value, to.value), ({ changes }) => differences(changes));
  return el('div', { class: 'rd-bar rd-aligned' }, field(say('from'), from), field(say('to'), to), button(say('history.compare'), compare));
}
