/* The way through the stages against what is expected, and where it is narrowest. */
import {el, say, table} from './shared.js';
import {count, inDays, named, percent} from './format.js';
import {chart, STAGES} from './charts.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList, addressOfPage} from './sales-query.js';

export const drawFunnel = (query, scope) => funnel => {
  if (!funnel.stages.some(stage => stage.entered > 0)) {
    return nothing();
  }
  return el('div', {},
    funnel.bottleneck && bottleneck(funnel.bottleneck, query),
    el('div', {class: 'cl-two'},
      chart('300px', say('funnel'), picture(funnel.stages, query), scope),
      table(columns(query), funnel.stages)));
};

const picture = (stages, query) => ({
  color: STAGES,
  series: [{
    type: 'funnel', sort: 'none', top: 10, bottom: 10, left: 4, width: '58%', minSize: '4%', gap: 2,
    label: {position: 'right', color: '#333', formatter: told},
    labelLine: {length: 12},
    tooltip: {formatter: told},
    data: stages.map(stage => ({name: nameOf(stage), value: stage.entered, link: list(query, 'ENTERED', stage)})),
  }],
});

const told = ({name, value}) => `${name}: ${count(value)}`;

const columns = query => [
  {label: say('stage'), cell: nameOf},
  number('entered', stage => behind(query, 'ENTERED', stage, stage.entered)),
  number('advanced', stage => behind(query, 'ADVANCED', stage, stage.advanced)),
  number('lost', stage => behind(query, 'LOST_IN_STAGE', stage, stage.lost)),
  number('stillOpen', stage => behind(query, 'OPEN_IN_STAGE', stage, stage.open)),
  number('conversion', stage => el('span', {class: isBelow(stage) ? 'cl-worse' : null},
    linked(percent(stage.conversion), stage.entered, list(query, 'ENTERED', stage)))),
  number('target', stage => percent(stage.target)),
  number('medianDays', stage => linked(inDays(stage.medianDays), stage.entered, list(query, 'ENTERED', stage))),
];

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
const list = (query, figure, stage) => addressOfList(query, 'deals', {figure, stage: stage.stage});
const behind = (query, figure, stage, value) => linked(count(value), value, list(query, figure, stage));
const isBelow = stage => stage.conversion !== null && stage.target !== null && stage.conversion < stage.target;

const nameOf = stage => named('stage', stage.stage, stage.label);

function bottleneck(found, query) {
  return el('div', {class: 'cl-bottleneck'},
    el('strong', {}, say('bottleneck')), ' ', wordsOf(found),
    found.holders.length > 0 && el('ul', {}, found.holders.slice(0, 5).map(holder => el('li', {},
      holder.key ? el('a', {href: addressOfPage({...query, rep: holder.key})}, holder.label) : say('notKnown'), ' – ',
      linked(say('holderOpen', {open: count(holder.open), overdue: count(holder.overdue)}), holder.open, ofHolder(query, 'OPEN_IN_STAGE', found, holder)), ', ',
      linked(say('holderLost', {lost: count(holder.lost)}), holder.lost, ofHolder(query, 'LOST_IN_STAGE', found, holder))))));
}

/** Which stage, how far below its target, since when, and where the time goes. */
function wordsOf(found) {
  return [
    say('bottleneckIs', {stage: nameOf(found), conversion: percent(found.conversion), below: count(found.below), target: percent(found.target)}),
    found.since && say('bottleneckSince', {since: found.since}),
    found.slowestStage && say('bottleneckTime', {stage: named('stage', found.slowestStage), days: inDays(found.slowestMedianDays)}),
    found.holders.length > 0 && say('bottleneckHolders'),
  ].filter(Boolean).join(' ');
}

const ofHolder = (query, figure, found, holder) =>
  addressOfList({...query, rep: holder.key ?? '-'}, 'deals', {figure, stage: found.stage});
