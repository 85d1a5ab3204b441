/* How long won deals took. */
import {el, say} from './shared.js';
import {count, inDays} from './format.js';
import {chart, standing} from './charts.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList} from './sales-query.js';

export const drawCycles = (query, scope) => cycles => {
  const link = addressOfList(query, 'deals', {figure: 'WON', sort: '-cycleDays'});
  return cycles.deals === 0 ? nothing() : el('div', {},
    el('p', {}, linked(say('cycleTimes', {deals: count(cycles.deals), median: inDays(cycles.medianDays),
      average: inDays(cycles.averageDays), longest: inDays(cycles.longestDays)}), cycles.deals, link)),
    chart('260px', say('cycles'), {
      ...standing(cycles.classes.map(label), count, say('daysToWon')),
      tooltip: {formatter: ({name, value}) => say('dealsOfDays', {days: name, deals: count(value)})},
      series: [{type: 'bar', barCategoryGap: '10%', data: cycles.classes.map(one => ({value: one.deals, link}))}],
    }, scope));
};

const label = one => (one.toDays === null ? `${one.fromDays}+` : `${one.fromDays}–${one.toDays}`);
