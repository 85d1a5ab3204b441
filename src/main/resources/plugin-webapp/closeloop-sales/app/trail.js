/* The steps of one instance in their order, and the other processes of its case. */
import {el, fill, say, table} from './shared.js';
import {dateTime, duration, NONE} from './format.js';

/** Draws them into a node. */
export function drawTrail(node, instance) {
  const steps = el('div', {});
  const draw = all => fill(steps, table(columns(instance), instance.steps.filter(step => all || isWork(step))));
  const all = el('input', {type: 'checkbox', onchange: event => draw(event.target.checked)});
  fill(node,
    el('label', {class: 'cl-check'}, all, ' ', say('showEverything')),
    instance.earlierSteps > 0 && el('p', {}, say('earlierSteps', {n: instance.earlierSteps})),
    steps,
    instance.others.length > 0 && otherProcesses(instance));
  draw(false);
}

/** Where an instance is shown: the running one in Cockpit, the finished one here. */
export const addressOf = line => (line.endedAt ? `#/history/${line.id}` : `#/process-instance/${line.id}/runtime`);

/** How an instance ended, or that it did not. */
export function stateOf(line) {
  if (!line.endedAt) {
    return say(line.state === 'SUSPENDED' ? 'suspended' : 'running');
  }
  return line.outcome ?? say('cutOff');
}

const isWork = step => !/Gateway$|Event$|^boundary|Timer$|^start/.test(step.type) || /End/.test(step.type);

const columns = instance => [
  {label: say('step'), cell: step => step.name ?? step.step},
  {label: say('what'), cell: step => kindOf(step.type)},
  {label: say('who'), cell: step => el('span', {title: step.who}, step.whoName ?? step.who ?? '')},
  {label: say('started'), cell: step => dateTime(step.startedAt)},
  {label: say('ended'), cell: ended},
  {label: say('took'), class: 'cl-number', cell: step => duration(step.durationSeconds)},
  {label: say('due'), cell: step => (step.dueAt ? due(step) : '')},
  {label: say('details'), cell: step => links(step, instance)},
];

function ended(step) {
  if (!step.endedAt) {
    return el('span', {class: 'cl-open'}, say('open'));
  }
  return step.cancelled ? [dateTime(step.endedAt), ' ', el('span', {class: 'cl-cut'}, say('stepCutOff'))] : dateTime(step.endedAt);
}

function due(step) {
  const isLate = Date.parse(step.endedAt ?? new Date().toISOString()) > Date.parse(step.dueAt);
  return [dateTime(step.dueAt), isLate && [' ', el('span', {class: 'cl-late'}, say('late'))]];
}

/** The decisions taken in a step, or the process that it called. */
function links(step, instance) {
  const taken = instance.decisions.filter(decision => decision.stepId === step.id).map(decision =>
    el('a', {class: 'cl-link', href: `#/decision-instance/${decision.id}`}, decision.name ?? decision.key));
  const called = step.called && el('a', {class: 'cl-link', href: `#/history/${step.called}`}, say('calledProcess'));
  return [taken, called];
}

function kindOf(type) {
  if (/Gateway$/.test(type)) {
    return say('kind_gateway');
  }
  if (/Event$|^boundary|^intermediate|^start/.test(type)) {
    return say('kind_event');
  }
  const known = ['userTask', 'serviceTask', 'businessRuleTask', 'callActivity', 'subProcess'];
  return say(`kind_${known.includes(type) ? type : 'other'}`);
}

function otherProcesses(instance) {
  return el('section', {},
    el('h4', {}, say('otherProcesses', instance)),
    table([
      {label: say('process'), cell: line => el('a', {href: addressOf(line)}, line.process)},
      {label: say('outcome'), cell: stateOf},
      {label: say('started'), cell: line => dateTime(line.startedAt)},
      {label: say('ended'), cell: line => (line.endedAt ? dateTime(line.endedAt) : NONE)},
      {label: say('took'), class: 'cl-number', cell: line => duration(line.durationSeconds)},
    ], instance.others));
}
