/* In what two versions differ, cell by cell. */
import { el, empty, table } from './views.js';
import { say, text } from './words.js';

/** @param changes as the API gives them; the decision is named only where there are several */
export function differences(changes) {
  if (changes.length === 0) {
    return empty(say('difference.none'));
  }
  const several = new Set(changes.map(change => change.decisionKey)).size > 1;
  return table([
    several && { label: say('decision'), cell: change => change.decisionKey ?? '' },
    { label: say('what'), cell: what },
    { label: say('before'), cell: change => value(change.before, 'del') },
    { label: say('after'), cell: change => value(change.after, 'ins') }
  ].filter(Boolean), changes, { class: 'cam-table rd-table' });
}

const what = ({ kind, row, column }) =>
  [say(`kind.${kind}`), row && say('row', { row }), column].filter(Boolean).join(', ');

const value = (content, tag) => (content === null || content === undefined || content === '' ? '–' : el(tag, {}, text(content)));
