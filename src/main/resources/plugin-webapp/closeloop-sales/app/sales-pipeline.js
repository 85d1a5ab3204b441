/* What is open now: by stage, by age in the stage and by owner. */
import {el, say, table} from './shared.js';
import {amount, count, inDays, named, shortAmount} from './format.js';
import {AGES, chart, LEGEND, lying} from './charts.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList, addressOfPage} from './sales-query.js';

const MOST_OWNERS = 15;

export const drawStages = (query, scope) => pipeline => {
  const stages = pipeline.stages;
  return pipeline.deals === 0 ? nothing() : el('div', {},
    el('p', {}, linked(say('openNow', {deals: count(pipeline.deals), amount: amount(pipeline.amount, pipeline.currency),
      overdue: count(pipeline.overdue)}), pipeline.deals, list(query, {}))),
    el('div', {class: 'cl-two'},
      chart('260px', say('pipeline'), bars(pipeline, stages, stage => list(query, {stage: stage.stage})), scope),
      table([
        {label: say('stage'), cell: nameOf},
        number('deals', stage => behind(query, stage, count(stage.deals))),
        number('amount', stage => behind(query, stage, amount(stage.amount, pipeline.currency))),
        number('overdue', stage => el('span', {class: stage.overdue > 0 ? 'cl-worse' : null},
          linked(count(stage.overdue), stage.overdue, list(query, {stage: stage.stage})))),
        number('medianDays', stage => behind(query, stage, inDays(stage.medianDays))),
      ], stages)));
};

export const drawAges = (query, scope) => pipeline => {
  const ages = pipeline.stages[0]?.ages ?? [];
  const known = pipeline.stages.flatMap(stage => stage.ages).reduce((sum, age) => sum + age.deals, 0);
  return known === 0 ? nothing() : el('div', {}, chart('300px', say('ageing'), {
    ...lying(pipeline.stages.map(nameOf), count),
    grid: {left: 8, right: 24, top: 56, bottom: 8, containLabel: true},
    color: AGES,
    legend: LEGEND,
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, confine: true},
    series: ages.map((age, place) => ({
      type: 'bar', stack: 'age', name: daysOf(age),
      data: pipeline.stages.map(stage => ({value: stage.ages[place].deals, link: list(query, {stage: stage.stage})})),
    })),
  }, scope), known < pipeline.deals && el('p', {class: 'cl-note'}, say('ageNotKnown', {n: count(pipeline.deals - known)})));
};

export const drawOwners = (query, scope) => pipeline => {
  const owners = pipeline.owners.slice(0, MOST_OWNERS);
  return owners.length === 0 ? nothing() : el('div', {},
    chart(`${60 + 24 * owners.length}px`, say('owners'), bars(pipeline, owners, owner => pageOf(query, owner)), scope),
    pipeline.owners.length > MOST_OWNERS && el('p', {}, say('firstOf', {n: MOST_OWNERS, total: pipeline.owners.length})));
};

/** Amounts as bars that lead somewhere; numbers of deals where none of them has an amount yet. */
function bars({amount: sum, currency}, parts, linkOf) {
  const [value, short, full] = sum > 0
    ? [part => part.amount, number => shortAmount(number), number => amount(number, currency)]
    : [part => part.deals, count, number => `${count(number)} ${say('deals')}`];
  return {
    ...lying(parts.map(nameOf), short),
    tooltip: {valueFormatter: full},
    series: [{type: 'bar', barMaxWidth: 20, data: parts.map(part => ({value: value(part), link: linkOf(part)}))}],
  };
}

/** A stage has a word in the reader's language, a seller a name. */
const nameOf = part => (part.stage ? named('stage', part.stage, part.label) : part.key === null ? say('notKnown') : part.label);
const daysOf = age => (age.toDays === null ? say('daysFrom', {from: age.fromDays}) : say('daysBetween', {from: age.fromDays, to: age.toDays}));
const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});

const behind = (query, stage, text) => linked(text, stage.deals, list(query, {stage: stage.stage}));
/** What is open now was opened whenever: the list has no period. */
const list = (query, which) => addressOfList({...query, from: '', to: ''}, 'deals', {figure: 'OPEN', ...which});
const pageOf = (query, owner) => addressOfPage({...query, rep: owner.key ?? '-'});
