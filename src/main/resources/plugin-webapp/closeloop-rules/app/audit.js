/* Who did what to a decision, when and why. */
import * as api from './rules-api.js';
import { el, empty, fill, load, pager, table } from './views.js';
import { moment, say } from './words.js';

const PAGE_SIZE = 30;

export function show(panel, desk) {
  const host = el('div');
  const go = page => load(host, () => api.audit(desk.key, page, PAGE_SIZE), ({ items, total }) => (total === 0 ? empty(say('audit.none')) : [
    table([
      { label: say('when'), cell: entry => moment(entry.at) },
      { label: say('who'), cell: entry => entry.who },
      { label: say('what'), cell: entry => say(`act.${entry.what}`) },
      { label: say('reference'), cell: entry => entry.reference ?? '–' },
      { label: say('why'), cell: entry => entry.why ?? '–' }
    ], items, { class: 'cam-table rd-table' }),
    total > PAGE_SIZE && pager(page, PAGE_SIZE, total, go, { previous: say('previous'), next: say('next') })
  ]));
  fill(panel, host);
  go(0);
}
