/* How reviews name figures and write their values. */
import {say} from './shared.js';
import {amount, decimal, inDays, count, named, NONE} from './format.js';

const PERCENT = ['GROWTH', 'LEAD_CONVERSION', 'STAGE_CONVERSION', 'WIN_RATE', 'REPURCHASE_RATE', 'SATISFACTION'];
const NAMES = {
  REVENUE: 'revenue', GROWTH: 'growth', WON_DEALS: 'won', LEAD_CONVERSION: 'leadConversion', WIN_RATE: 'winRate',
  AVERAGE_CUSTOMER_VALUE: 'averageCustomerValue', CYCLE_DAYS: 'averageCycleDays', REPURCHASE_RATE: 'repurchaseRate',
  SATISFACTION: 'satisfaction',
};

/** What a figure is called; of a stage with the stage. */
export const nameOf = ({figure, stage}) =>
  (figure === 'STAGE_CONVERSION' ? `${say('conversion')}: ${say(`stage_${stage}`)}` : say(NAMES[figure]));

/** A value of a result's figure with its unit. */
export function valueOf({figure, currency}, value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  if (PERCENT.includes(figure)) {
    return `${decimal(value)} %`;
  }
  if (figure === 'CYCLE_DAYS') {
    return inDays(value);
  }
  return currency ? amount(value, currency) : count(value);
}

/** A change with its sign; of percentages in points. */
export function changeOf(result, change) {
  if (change === null || change === undefined) {
    return NONE;
  }
  const sign = change > 0 ? '+' : '';
  return sign + (PERCENT.includes(result.figure) ? say('points', {n: decimal(change)}) : valueOf(result, change));
}

/** In percent of the target; of a cycle the other way round, as less is better. Null where it cannot be said. */
export function reachedOf({figure, target, value}) {
  if (value === null || target === 0) {
    return null;
  }
  if (figure === 'CYCLE_DAYS') {
    return value === 0 ? null : (100 * target) / value;
  }
  return (100 * value) / target;
}

/** Whose figure it is. */
export function labelOf({scope, subject, label}) {
  if (scope === 'REGION') {
    return `${say('region')} ${subject}`;
  }
  return scope === 'COMPANY' ? say('company') : label;
}

const STAGES = ['INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION', 'CONTRACT'];
const stageName = stage => (stage ? say(`stage_${stage}`) : say('afterLastStage'));

/**
 * Why a target was missed, in the reader's language.
 *
 * @param names what people call teams and sellers, by their keys
 */
export const causesOf = ({causes}, names) => causes.map(cause => sentence(cause, causes, names)).join(say('andThen'));

function sentence({kind, key, value, reference}, causes, names) {
  const said = {value: decimal(value), reference: decimal(reference), name: names.get(key) ?? key};
  switch (kind) {
    case 'STAGE':
      return say('cause_STAGE', {...said, stage: stageName(key), next: stageName(STAGES[STAGES.indexOf(key) + 1])});
    case 'WAITING_TIME':
      return say('cause_WAITING_TIME', {...said, stage: stageName(key)});
    case 'SOURCE':
      return say('cause_SOURCE', {...said, source: named('source', key)});
    default:
      // Of a stage that is too narrow whoever loses most there is named, else whoever is furthest from the target.
      return say(causes.some(other => other.kind === 'STAGE') ? 'cause_LOSES_MOST' : 'cause_FURTHEST', said);
  }
}

export const addressOfReview = period => `#/sales/reviews/${period}`;
