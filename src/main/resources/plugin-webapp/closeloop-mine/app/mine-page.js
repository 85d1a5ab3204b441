/* A seller's own figures beside the targets and the team's sum: without names, without places. */
import {get} from '../../../../../../lib/closeloop/api.js';
import {el, fill, table} from '../../../../../../lib/closeloop/dom.js';
import {periods} from '../../../../../../lib/closeloop/periods.js';
import {say} from './words.js';
import {write} from './mine-format.js';
import {drawList, LISTS} from './mine-lists.js';

/** The figures: how each is written, whether less of it is better, and the list behind it. */
const FIGURES = [
  {of: 'wonAmount', as: 'money', isSum: true, list: 'won'},
  {of: 'won', as: 'count', isSum: true, list: 'won'},
  {of: 'lost', as: 'count', less: true, list: 'lost'},
  {of: 'opened', as: 'count', list: 'opened'},
  {of: 'leads', as: 'count', list: 'leads'},
  {of: 'leadConversion', as: 'percent'},
  {of: 'winRate', as: 'percent'},
  {of: 'averageDeal', as: 'money'},
  {of: 'averageCustomerValue', as: 'money'},
  {of: 'averageCycleDays', as: 'days', less: true},
  {of: 'medianResponseHours', as: 'hours', less: true},
  {of: 'repurchaseRate', as: 'percent'},
  {of: 'receivedAmount', as: 'money'},
  {of: 'satisfaction', as: 'percent'},
];

export function render(node) {
  const figures = el('div', {}, say('loading'));
  const list = el('div', {});
  const choice = el('select', {class: 'form-control input-sm', 'aria-label': say('period'), onchange: () => show()},
    Object.keys(periods()).map(name => el('option', {value: name, selected: name === 'thisQuarter'}, say(name))));
  const show = () => {
    const period = periods()[choice.value];
    fill(figures, say('loading'));
    // A slow answer to an earlier choice must not stand under a later one.
    const answered = content => asked === show.asked && fill(figures, content);
    const asked = show.asked = {};
    get('/api/insights/mine', period)
      .then(mine => answered(drawn(mine, which => drawList(list, which, period))))
      .catch(refused => answered(el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
    drawList(list, 'risks', period);
  };
  fill(node, el('div', {class: 'cl-mine'},
    el('h2', {}, say('myFigures')), el('p', {}, el('a', {href: '#/'}, say('backToTasks'))),
    el('div', {class: 'cl-mine-period'}, choice), figures,
    el('nav', {class: 'cl-mine-lists'}, Object.keys(LISTS).map(which =>
      el('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => drawList(list, which, periods()[choice.value])},
        say(`list_${which}`)))),
    list));
  show();
}

function drawn({own, targets, currency, teams}, open) {
  const written = (figure, value) => write(figure.as, value, currency);
  return [
    el('div', {class: 'cl-mine-table'}, table([
      {label: say('figure'), cell: figure => say(figure.of)},
      {label: say('mine'), class: 'cl-number', cell: figure => (figure.list && own[figure.of]
        ? el('button', {type: 'button', class: 'btn btn-link', onclick: () => open(figure.list)}, written(figure, own[figure.of]))
        : written(figure, own[figure.of]))},
      isSet(targets) && {label: say('myTarget'), class: 'cl-number', cell: figure => target(figure, own, targets, written)},
      ...teams.filter(team => team.figures).flatMap(team => [
        {label: say('teamsSum', team), class: 'cl-number', cell: figure => written(figure, team.figures[figure.of])},
        isSet(team.targets) && {label: say('teamsTarget', team), class: 'cl-number', cell: figure => target(figure, team.figures, team.targets, written)},
      ]),
    ].filter(Boolean), FIGURES)),
    teams.filter(team => team.withheld).map(team => el('p', {class: 'cl-mine-note'}, `${team.label}: ${team.withheld}`)),
  ];
}

const isSet = targets => Object.values(targets).some(value => value !== null);

/** What a figure should be; of sums, how much of it is reached. */
function target(figure, figures, targets, written) {
  const wanted = targets[figure.of] ?? null;
  if (wanted === null) {
    return '';
  }
  const value = figures[figure.of];
  const isMissed = value !== null && (figure.less ? value > wanted : value < wanted);
  const reached = figure.isSum && wanted > 0 ? ` (${write('percent', (100 * value) / wanted)})` : '';
  return el('span', {class: isMissed ? 'cl-mine-missed' : 'cl-mine-met'}, written(figure, wanted) + reached);
}
