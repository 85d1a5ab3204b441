/* What sources and campaigns brought, and what they cost. */
import {el, say, table} from './shared.js';
import {amount, count, decimalAmount, named, percent} from './format.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList} from './sales-query.js';

export const drawSources = query => ({sources, channels, campaigns, currency}) =>
  sources.length + campaigns.length === 0 ? nothing() : el('div', {class: 'cl-wide-table'},
    table(columns('source', query, currency), sources),
    table(columns('channel', query, currency), channels),
    campaigns.length > 0 && table(columns('campaign', query, currency), campaigns),
    reached(sources, campaigns, currency));

/** Whom advertising reached, where somebody has counted it. */
function reached(sources, campaigns, currency) {
  const counted = [...sources.map(row => ({...row, of: 'source'})), ...campaigns.map(row => ({...row, of: 'campaign'}))]
    .filter(row => [row.reach, row.clicks, row.visitors].some(one => one !== null));
  return counted.length > 0 && table([
    {label: say('reached'), cell: row => (row.key === null ? say('notKnown') : named(row.of, row.key, row.label))},
    number('reach', row => count(row.reach)),
    number('clicks', row => count(row.clicks)),
    number('costPerClick', row => decimalAmount(row.costPerClick, currency)),
    number('visitors', row => count(row.visitors)),
    number('visitorsToLeads', row => percent(row.visitorsToLeads)),
  ], counted);
}

const columns = (name, query, currency) => {
  const list = (row, of, figure) => addressOfList({...query, [name]: row.key ?? '-'}, of, {figure});
  return [
    {label: say(name), cell: row => (row.key === null ? say('notKnown') : named(name, row.key, row.label))},
    number('leads', row => linked(count(row.leads), row.leads, list(row, 'leads', 'CAPTURED'))),
    number('leadConversion', row => linked(percent(row.leadConversion), row.leadConversion, list(row, 'leads', 'WON'))),
    number('won', row => linked(count(row.won), row.won, list(row, 'deals', 'WON'))),
    number('wonAmount', row => linked(amount(row.wonAmount, currency), row.won, list(row, 'deals', 'WON'))),
    number('cost', row => linked(amount(row.cost, currency), row.cost, list(row, 'costs'))),
    number('costPerLead', row => linked(amount(row.costPerLead, currency), row.cost, list(row, 'costs'))),
    number('acquisitionCost', row => linked(amount(row.acquisitionCost, currency), row.acquisitionCost, list(row, 'customers', 'NEW'))),
    number('receivedAmount', row => linked(amount(row.receivedAmount, currency), row.receivedAmount, list(row, 'payments'))),
    number('roi', row => linked(percent(row.roi), row.receivedAmount, list(row, 'payments'))),
  ];
};

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
