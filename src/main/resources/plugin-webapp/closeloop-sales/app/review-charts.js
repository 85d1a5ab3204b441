/* Charts of a review: how much of each target was reached, and how far the period's deals came. */
import {el, say, table} from './shared.js';
import {count, inDays, percent} from './format.js';
import {chart, lying, STAGES} from './charts.js';
import {nothing} from './sales-parts.js';
import {labelOf, nameOf, reachedOf, valueOf} from './review-words.js';

const GOOD = '#2f7d40';
const BAD = '#b5152b';
const MOST = 15;
const FULL = 100;
const WIDEST = 200;
/** The axis reaches beyond the line where a target is reached, so that what is missing can be seen. */
const NARROWEST = 120;
const SHORT = 60;

/** A bar for each target, those that are furthest from it first; a line stands where a target is reached. */
export function drawTargets(results, scope) {
  const known = results.filter(result => reachedOf(result) !== null)
    .sort((one, other) => reachedOf(one) - reachedOf(other)).slice(0, MOST);
  if (known.length === 0) {
    return nothing();
  }
  const axes = lying(known.map(result => `${nameOf(result)} · ${labelOf(result)}`), value => `${value} %`);
  return chart(`${80 + 34 * known.length}px`, say('targets'), {
    ...axes,
    xAxis: {...axes.xAxis, min: 0, max: ({max}) => Math.max(max, NARROWEST)},
    yAxis: {...axes.yAxis, axisLabel: {width: 150, overflow: 'break'}},
    series: [{
      type: 'bar', barMaxWidth: 18,
      data: known.map(bar),
      label: {show: true, formatter: ({data}) => data.told},
      markLine: {symbol: 'none', data: [{xAxis: FULL}], lineStyle: {color: '#333'}, label: {show: false}},
      tooltip: {formatter: ({name, data}) => `${name}: ${data.told}`},
    }],
  }, scope);
}

/** What does not fit into a short bar stands beside it. */
function bar(result) {
  const value = Math.max(0, Math.min(WIDEST, Math.round(reachedOf(result))));
  return {
    value, itemStyle: {color: result.met ? GOOD : BAD},
    told: `${valueOf(result, result.value)} / ${valueOf(result, result.target)}`,
    label: value < SHORT ? {position: 'right', color: '#333'} : {position: 'insideLeft', color: '#fff'},
  };
}

/** The company's funnel; who does not see it gets that of the first team. */
export function drawStages({stages, figures}, scope) {
  const subject = stages.map(stage => stage.subject).sort()[0];
  const shown = stages.filter(stage => stage.subject === subject);
  if (!shown.some(stage => stage.entered > 0)) {
    return nothing();
  }
  const of = figures.find(row => row.subject === subject);
  return el('div', {}, of && el('p', {class: 'cl-note'}, labelOf(of)),
    el('div', {class: 'cl-two'}, chart('280px', say('funnel'), picture(shown), scope),
      el('div', {class: 'cl-wide-table'}, table(COLUMNS, shown))));
}

const picture = stages => ({
  color: STAGES,
  series: [{
    type: 'funnel', sort: 'none', top: 10, bottom: 10, left: 4, width: '58%', minSize: '1%', gap: 2,
    label: {position: 'right', color: '#333', formatter: told}, labelLine: {length: 12}, tooltip: {formatter: told},
    data: stages.map(stage => ({name: say(`stage_${stage.stage}`), value: stage.entered})),
  }],
});

const told = ({name, value}) => `${name}: ${count(value)}`;
const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
const isBelow = stage => stage.conversion !== null && stage.target !== null && stage.conversion < stage.target;

const COLUMNS = [
  {label: say('stage'), cell: stage => say(`stage_${stage.stage}`)},
  number('entered', stage => count(stage.entered)),
  number('advanced', stage => count(stage.advanced)),
  number('lost', stage => count(stage.lost)),
  number('stillOpen', stage => count(stage.open)),
  number('conversion', stage => el('span', {class: isBelow(stage) ? 'cl-worse' : null}, percent(stage.conversion))),
  number('target', stage => percent(stage.target)),
  number('medianDays', stage => inDays(stage.medianDays)),
];
