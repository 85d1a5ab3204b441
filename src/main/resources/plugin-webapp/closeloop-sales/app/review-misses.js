/* Missed targets: why by the figures, what is done about them, and how the figure was in the months after. */
import {el, say, table} from './shared.js';
import {date, dateTime} from './format.js';
import {addressOfReview, causesOf, changeOf, labelOf, nameOf, valueOf} from './review-words.js';

export function drawMisses({misses, figures}) {
  const names = new Map(figures.map(row => [row.subject, row.label]));
  return misses.length === 0 ? el('p', {class: 'cl-none'}, say('nothingMissed'))
    : el('div', {}, misses.map(miss => draw(miss, names)));
}

function draw(miss, names) {
  return el('article', {class: `cl-miss${miss.state === 'MET' ? ' cl-miss-met' : ''}`},
    el('h4', {}, `${nameOf(miss)} · ${labelOf(miss)}: `,
      say('valueOfTarget', {value: valueOf(miss, miss.value), target: valueOf(miss, miss.target)})),
    el('p', {}, miss.causes.length > 0 ? say('causes', {causes: causesOf(miss, names)}) : say('noCause')),
    el('p', {class: 'cl-note'}, say(`miss_${miss.state}`), ' ', miss.state === 'DECIDE' && say(`level_${deciders(miss)}`),
      miss.follows && el('a', {href: addressOfReview(miss.follows)}, miss.follows)),
    miss.actions.map(action => drawAction(miss, action)),
    miss.log.length > 0 && el('div', {class: 'cl-wide-table cl-log'}, table(LOG, miss.log)));
}

/* After a manager has let the time pass executives may decide too; a decision in between begins anew. */
function deciders(miss) {
  const last = miss.log.filter(line => ['DECIDED', 'HANDED_UP'].includes(line.event)).pop();
  return last && last.event === 'HANDED_UP' ? 'BOTH' : miss.level;
}

const LOG = [
  {label: say('log'), cell: line => dateTime(line.at)},
  {label: say('event'), cell: line => say(`log_${line.event}`)},
  {label: say('who'), cell: line => (line.by === 'system' ? '' : line.by)},
  {label: say('details'), cell: line => line.detail},
];

function drawAction(miss, action) {
  return el('div', {class: 'cl-action'},
    el('strong', {}, action.measure),
    el('p', {}, say('actionBy', {owner: action.ownerName, deadline: date(action.deadline), by: action.decidedBy})),
    action.result && el('p', {}, `${say('result')}: ${action.result}`),
    action.checks.length > 0 && el('ul', {}, action.checks.map(check => el('li', {},
      `${check.month}: `, el('span', {class: check.met ? 'cl-better' : 'cl-worse'},
        say('valueOfTarget', {value: valueOf(miss, check.value), target: valueOf(miss, check.target)}))))),
    action.outcome !== 'RUNNING' && el('p', {class: action.outcome === 'MET' ? 'cl-better' : 'cl-worse'},
      say(`outcome_${action.outcome}`, {effect: changeOf(miss, action.effect)})));
}
