/* Why deals were lost, and to whom. */
import {el, say, table} from './shared.js';
import {amount, count, named, percent} from './format.js';
import {chart, COLOURS, lying} from './charts.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList} from './sales-query.js';

const SHOWN = 10;

export const drawLosses = (query, scope) => losses => {
  if (losses.lost === 0) {
    return nothing();
  }
  const reasons = losses.reasons.slice(0, SHOWN);
  return el('div', {},
    el('p', {},
      linked(say('wonOf', {won: count(losses.won)}), losses.won, addressOfList(query, 'deals', {figure: 'WON'})), ', ',
      linked(say('lostOf', {lost: count(losses.lost), amount: amount(losses.lostAmount, losses.currency)}), losses.lost,
        addressOfList(query, 'deals', {figure: 'LOST'}))),
    el('div', {class: 'cl-two'},
      chart(`${70 + 28 * reasons.length}px`, say('reasons'), {
        ...lying(reasons.map(reason => named('reason', reason.key, reason.label)), count),
        grid: {left: 8, right: 24, top: 36, bottom: 8, containLabel: true},
        title: {text: say('reasons'), textStyle: {fontSize: 13}},
        color: [COLOURS[3]],
        series: [{type: 'bar', barMaxWidth: 20, data: reasons.map(reason => ({value: reason.lost, link: list(query, 'lostReason', reason)}))}],
      }, scope),
      table([
        {label: say('competitor'), cell: part => (part.key === null ? say('notKnown') : part.label)},
        number('lost', part => linked(count(part.lost), part.key && part.lost, list(query, 'competitor', part))),
        number('won', part => linked(count(part.won), part.key && part.won, list(query, 'competitor', part, 'WON'))),
        number('winRate', part => percent(part.winRate)),
        number('lostAmount', part => linked(amount(part.lostAmount, losses.currency), part.key && part.lost, list(query, 'competitor', part))),
      ], losses.competitors.slice(0, SHOWN))));
};

const list = (query, name, part, figure = 'LOST') => addressOfList(query, 'deals', {figure, [name]: part.key});
const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
