/* The sales page: every figure that managers look at, of one period and selection. */
import {el, fill, say} from './shared.js';
import {drawBreakdown} from './sales-breakdown.js';
import {drawCycles} from './sales-cycles.js';
import {filterBar} from './sales-filters.js';
import {drawForecast} from './sales-forecast.js';
import {drawFunnel} from './sales-funnel.js';
import {drawLosses} from './sales-losses.js';
import {section} from './sales-parts.js';
import {drawPeople} from './sales-people.js';
import {drawAges, drawOwners, drawStages} from './sales-pipeline.js';
import {isBackwards, parametersOfAddress, queryOf} from './sales-query.js';
import {risks} from './sales-risks.js';
import {drawSources} from './sales-sources.js';
import {figuresOf, tiles} from './sales-tiles.js';
import {date} from './format.js';

export function render(node, context, scope) {
  const query = queryOf(parametersOfAddress());
  fill(node, el('div', {class: 'cl-page cl-scroll cl-sales'},
    el('h2', {}, say('sales'), ' ', el('small', {}, periodOf(query))),
    el('nav', {class: 'cl-nav'}, el('a', {href: '#/sales/reviews'}, say('reviews')),
      el('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => window.print()}, say('print'))),
    filterBar(query),
    isBackwards(query) ? el('p', {class: 'cl-refused', role: 'alert'}, say('backwards')) : el('div', {class: 'cl-parts'}, parts(query, scope))));
}

function parts(query, scope) {
  const figures = figuresOf(query);
  const part = (title, path, draw, css, file) => section(title, `/api/insights/${path}`, query, draw, css, file);
  return [
    tiles('result', query, figures),
    part('funnel', 'funnel', drawFunnel(query, scope), 'cl-wide'),
    part('forecast', 'forecast', drawForecast(query, scope), 'cl-wide'),
    part('pipeline', 'pipeline', drawStages(query, scope), 'cl-wide'),
    part('ageing', 'pipeline', drawAges(query, scope)),
    part('cycles', 'cycles', drawCycles(query, scope)),
    part('owners', 'pipeline', drawOwners(query, scope), 'cl-wide'),
    risks(query),
    part('losses', 'losses', drawLosses(query, scope), 'cl-wide', 'losses'),
    part('leaderboard', 'leaderboard', drawPeople(query), 'cl-wide', 'leaderboard'),
    drawBreakdown(query),
    tiles('marketing', query, figures),
    part('sources', 'sources', drawSources(query), 'cl-wide', 'sources'),
    tiles('customers', query, figures),
    tiles('deadlines', query, figures),
  ];
}

function periodOf({from, to}) {
  if (!from && !to) {
    return say('everything');
  }
  return `${from ? date(from) : '…'} – ${to ? date(to) : say('today')}`;
}
