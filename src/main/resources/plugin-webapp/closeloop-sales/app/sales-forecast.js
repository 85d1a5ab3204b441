/* What will be won in the period: certain, likely, possible, against the target. */
import {el, say, table} from './shared.js';
import {amount, count, named, percent, shortAmount} from './format.js';
import {chart, LEGEND, standing} from './charts.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList} from './sales-query.js';

const OUTLOOKS = ['wonAmount', 'worst', 'commit', 'weighted', 'best'];

export const drawForecast = (query, scope) => forecast => {
  const {total, currency} = forecast;
  if (!total.best && forecast.undatedDeals === 0) {
    return nothing();
  }
  return el('div', {},
    el('div', {class: 'cl-tiles'}, OUTLOOKS.map(name => tile(`forecast_${name}`, total[name], currency, addressOfList({...query, currency}, 'deals', {figure: BEHIND[name]}))),
      forecast.target !== null && tile('target', forecast.target, currency)),
    forecast.months.length > 1 && chart('280px', say('forecast'), byMonth(forecast), scope),
    forecast.stages.some(stage => stage.deals > 0) && table([
      {label: say('stage'), cell: stage => named('stage', stage.stage, stage.label)},
      number('deals', stage => behind(query, currency, stage, count(stage.deals))),
      number('amount', stage => behind(query, currency, stage, amount(stage.amount, currency))),
      number('probability', stage => percent(stage.probability)),
      number('forecast_weighted', stage => behind(query, currency, stage, amount(stage.weighted, currency))),
    ], forecast.stages),
    forecast.undatedDeals > 0 && el('p', {class: 'cl-note'},
      linked(say('undated', {deals: count(forecast.undatedDeals), amount: amount(forecast.undatedAmount, currency)}), true,
        addressOfList({...query, currency}, 'deals', {figure: 'UNDATED'}))));
};

/** The deals that each outlook is made of. */
const BEHIND = {wonAmount: 'WON', worst: 'WORST', commit: 'COMMIT', weighted: 'BEST', best: 'BEST'};

const behind = (query, currency, stage, text) => linked(text, stage.deals,
  addressOfList({...query, currency}, 'deals', {figure: 'EXPECTED', stage: stage.stage}));

const tile = (name, value, currency, list) => el('div', {class: 'cl-tile', title: amount(value, currency)},
  el('span', {class: 'cl-tile-name'}, say(name)), el('strong', {}, linked(shortAmount(value, currency), value && list, list)));

function byMonth({months: told, currency}) {
  const months = withoutGaps(told);
  const hasTarget = months.some(month => month.target !== null);
  return {
    ...standing(months.map(month => month.month), value => shortAmount(value)),
    grid: {left: 8, right: 16, top: 56, bottom: 8, containLabel: true},
    legend: LEGEND,
    tooltip: {trigger: 'axis', confine: true, valueFormatter: value => amount(value, currency)},
    series: [
      bars('forecast_wonAmount', months, month => month.outlook.wonAmount),
      bars('forecast_commit', months, month => month.outlook.commit),
      bars('forecast_weighted', months, month => month.outlook.weighted),
      bars('forecast_best', months, month => month.outlook.best),
      hasTarget && {type: 'line', name: say('target'), step: 'middle', symbol: 'none', lineStyle: {color: '#333', type: 'dashed'},
        itemStyle: {color: '#333'}, data: months.map(month => month.target)},
    ].filter(Boolean),
  };
}

/** The server tells only the months in which there is something; on an axis the others have their place too. */
function withoutGaps(told) {
  const known = new Map(told.map(month => [month.month, month]));
  const months = [];
  for (let month = told[0].month; month <= told[told.length - 1].month; month = monthAfter(month)) {
    months.push(known.get(month) ?? {month, outlook: {}, target: null});
  }
  return months;
}

function monthAfter(month) {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

const bars = (name, months, value) => ({type: 'bar', barMaxWidth: 22, name: say(name), data: months.map(value)});
const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
