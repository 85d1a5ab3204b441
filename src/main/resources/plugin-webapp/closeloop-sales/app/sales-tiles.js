/* The key figures of the period, each with its change to the period before. */
import {el, fill, get, say} from './shared.js';
import {amount, count, decimal, inDays, inHours, percent, shortAmount} from './format.js';
import {linked} from './sales-parts.js';
import {addressOfList, periodBefore} from './sales-query.js';

const WON = ['deals', {figure: 'WON'}];
const LEADS = ['leads', {figure: 'CAPTURED'}];
const COSTS = ['costs', {}];
const SURVEYS = ['care', {figure: 'SURVEYS'}];

/** Groups of figures: how each is written, whether less of it is better, and the list behind it. */
const GROUPS = {
  result: [
    {of: 'wonAmount', as: 'money', list: WON},
    {of: 'growth', as: 'percent', list: WON},
    {of: 'won', as: 'count', list: WON},
    {of: 'lost', as: 'count', less: true, list: ['deals', {figure: 'LOST'}]},
    {of: 'opened', as: 'count', list: ['deals', {figure: 'OPENED'}]},
    {of: 'winRate', as: 'percent', list: WON},
    {of: 'averageDeal', as: 'money', list: WON},
    {of: 'averageCycleDays', as: 'days', less: true, list: ['deals', {figure: 'WON', sort: '-cycleDays'}]},
    {of: 'averageContactToWonDays', as: 'days', less: true, list: WON},
  ],
  marketing: [
    {of: 'leads', as: 'count', list: LEADS},
    {of: 'leadConversion', as: 'percent', list: ['leads', {figure: 'WON'}]},
    {of: 'medianResponseHours', as: 'hours', less: true, list: ['leads', {figure: 'CONTACTED', sort: '-responseHours'}]},
    {of: 'cost', as: 'money', less: true, list: COSTS},
    {of: 'costPerLead', as: 'money', less: true, list: COSTS},
    {of: 'acquisitionCost', as: 'money', less: true, list: ['customers', {figure: 'NEW'}]},
    {of: 'roi', as: 'percent', list: ['payments', {}]},
  ],
  customers: [
    {of: 'wonCustomers', as: 'count', list: ['customers', {figure: 'BOUGHT'}]},
    {of: 'newCustomers', as: 'count', list: ['customers', {figure: 'NEW'}]},
    {of: 'averageCustomerValue', as: 'money', list: ['customers', {figure: 'BOUGHT', sort: '-amount'}]},
    {of: 'repurchaseRate', as: 'percent', list: ['customers', {figure: 'REPEATED'}]},
    {of: 'receivedAmount', as: 'money', list: ['payments', {}]},
    {of: 'satisfaction', as: 'percent', list: SURVEYS},
    {of: 'averageMark', as: 'decimal', list: SURVEYS},
    {of: 'recommendation', as: 'decimal', list: SURVEYS},
    {of: 'complaintRate', as: 'percent', less: true, list: ['care', {figure: 'COMPLAINTS'}]},
  ],
  deadlines: [
    {of: 'followUpsInTime', as: 'percent', list: ['care', {figure: 'FOLLOW_UPS'}]},
    {of: 'answersInTime', as: 'percent', list: ['care', {figure: 'ANSWERS'}]},
    {of: 'solutionsInTime', as: 'percent', list: ['care', {figure: 'SOLUTIONS'}]},
  ],
};

/** From here on it does not matter how many percent more it is. */
const MOST = 999;

const WRITTEN = {money: shortAmount, count, percent, days: inDays, hours: inHours, decimal};

/** Draws one group of tiles. The calls are made once for all groups. */
export function tiles(group, query, figures) {
  const body = el('div', {class: 'cl-tiles'}, say('loading'));
  figures
    .then(known => fill(body, GROUPS[group].map(figure => tile(figure, query, known))))
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  return el('section', {class: 'cl-part cl-wide'}, el('h3', {}, say(`group_${group}`)), body);
}

/** The figures of the period and of the one before, and their targets. */
export async function figuresOf(query) {
  const before = periodBefore(query);
  const [now, then] = await Promise.all([
    get('/api/insights/kpi', query),
    before && get('/api/insights/kpi', {...query, ...before})]);
  return {now: {...now.total, growth: now.growth}, then: then && {...then.total, growth: then.growth}, currency: now.currency, targets: now.targets};
}

function tile(figure, query, {now, then, currency, targets}) {
  const value = now[figure.of];
  const text = WRITTEN[figure.as](value, currency);
  const title = figure.as === 'money' ? amount(value, currency) : null;
  const isKnown = value !== null && (value !== 0 || !['count', 'money'].includes(figure.as));
  return el('div', {class: 'cl-tile', title},
    el('span', {class: 'cl-tile-name'}, say(figure.of)),
    el('strong', {}, linked(text, isKnown, isKnown && addressOfList(query, ...figure.list))),
    target(figure, value, targets?.[figure.of] ?? null, currency),
    change(figure, value, then?.[figure.of]));
}

/** Sums tell how much of their target is reached, the others what it is. */
function target(figure, value, wanted, currency) {
  if (wanted === null) {
    return null;
  }
  const isMissed = value !== null && (figure.less ? value > wanted : value < wanted);
  const isSum = ['wonAmount', 'won'].includes(figure.of) && wanted > 0;
  const words = {target: WRITTEN[figure.as](wanted, currency), percent: isSum && percent((100 * value) / wanted)};
  return el('span', {class: `cl-tile-target${isMissed ? ' cl-worse' : ''}`}, say(isSum ? 'ofTarget' : 'targetIs', words));
}

/** Percentages change by points, everything else in proportion. */
function change(figure, now, then) {
  if ([now, then].some(value => value === null || value === undefined)) {
    return null;
  }
  const isPoints = figure.as === 'percent';
  if (!isPoints && then === 0) {
    return null;
  }
  const by = isPoints ? now - then : (100 * (now - then)) / Math.abs(then);
  const isGood = figure.less ? by < 0 : by > 0;
  const css = Math.abs(by) < 0.05 ? '' : isGood ? 'cl-better' : 'cl-worse';
  const arrow = Math.abs(by) < 0.05 ? '→' : by > 0 ? '▲' : '▼';
  const size = isPoints ? say('points', {n: decimal(Math.abs(by))}) : Math.abs(by) < MOST ? percent(Math.abs(by)) : `> ${percent(MOST)}`;
  return el('span', {class: `cl-change ${css}`, title: say('before')}, `${arrow} ${size}`);
}
