/* What a draft would have made of past decisions: start, progress, and what it came to. */
import { results } from './backtest-results.js';
import { findBacktest } from './last-backtest.js';
import * as api from './rules-api.js';
import { acting, button, el, empty, failure, field, fill, load, message } from './views.js';
import { figure, say } from './words.js';

const BETWEEN_LOOKS_MILLIS = 1000;

export function show(panel, desk) {
  if (!desk.draft) {
    fill(panel, empty(say('backtest.noDraft')));
    return;
  }
  const place = el('div');
  const outcome = el('div', { 'aria-live': 'polite' });
  const from = el('input', { type: 'date', class: 'form-control' });
  const to = el('input', { type: 'date', class: 'form-control' });
  const start = acting(place, async () => {
    const { id } = await api.startBacktest(desk.key, { ...await content(desk), from: from.value || undefined, to: to.value || undefined });
    desk.backtestId = id;
    follow(outcome, desk, id);
  });
  fill(panel, el('p', { class: 'text-muted' }, say('backtest.intro')),
    el('div', { class: 'rd-bar rd-aligned' }, field(say('from'), from), field(say('to'), to), button(say('backtest.start'), start, 'btn-primary')),
    place, outcome);
  load(outcome, () => desk.backtestId ?? findBacktest(desk), () => desk.backtestId !== null && followed(desk));
}

function followed(desk) {
  const outcome = el('div');
  follow(outcome, desk, desk.backtestId);
  return outcome;
}

/** The draft as it is on the screen. */
const content = async desk => (desk.isDirty() ? { xml: await desk.xml() } : { draftId: desk.draft.id });

/** Looks again and again until it has come to an end, or nobody looks any more. */
async function follow(outcome, desk, id) {
  const bar = progress(desk, id);
  fill(outcome, bar.node);
  try {
    for (;;) {
      const test = await api.backtest(desk.key, id);
      if (test.state !== 'RUNNING') {
        fill(outcome, ended(desk, test, id));
        return;
      }
      bar.show(test);
      await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS_MILLIS));
      if (!bar.node.isConnected) {
        return;
      }
    }
  } catch (error) {
    fill(outcome, failure(error, () => follow(outcome, desk, id)));
  }
}

function progress(desk, id) {
  const place = el('div');
  const done = el('p', { class: 'text-muted' }, say('backtest.counting'));
  const bar = el('div', { class: 'progress-bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-label': say('tab.backtest') });
  const cancel = acting(place, () => api.cancelBacktest(desk.key, id));
  return {
    node: el('div', {}, el('div', { class: 'progress' }, bar), done, button(say('backtest.cancel'), cancel), place),
    show: test => {
      bar.style.width = `${test.percent ?? 0}%`;
      bar.setAttribute('aria-valuenow', test.percent ?? 0);
      if (test.total) {
        fill(done, say('backtest.progress', { done: figure(test.done), total: figure(test.total) }));
      }
    }
  };
}

function ended(desk, test, id) {
  if (test.state === 'DONE') {
    return results(desk, test, id);
  }
  return test.state === 'CANCELLED' ? message('info', say('backtest.cancelled')) : message('danger', say('backtest.failed', { why: test.error ?? '' }));
}
