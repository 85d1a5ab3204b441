/* What sources and campaigns brought, and what they cost. */
import {el, say, table} from './shared.js';
import {amount, count, percent} from './format.js';
import {linked, nothing} from './sales-parts.js';
import {addressOfList} from './sales-query.js';

export const drawSources = query => ({sources, campaigns, currency}) =>
  sources.length + campaigns.length === 0 ? nothing() : el('div', {class: 'cl-wide-table'},
    table(columns('source', query, currency), sources),
    campaigns.length > 0 && table(columns('campaign', query, currency), campaigns));

const columns = (name, query, currency) => {
  const list = (row, of, figure) => addressOfList({...query, [name]: row.key ?? '-'}, of, {figure});
  return [
    {label: say(name), cell: row => row.label},
    number('leads', row => linked(count(row.leads), row.leads, list(row, 'leads', 'CAPTURED'))),
    number('leadConversion', row => percent(row.leadConversion)),
    number('won', row => linked(count(row.won), row.won, list(row, 'deals', 'WON'))),
    number('wonAmount', row => amount(row.wonAmount, currency)),
    number('cost', row => amount(row.cost, currency)),
    number('costPerLead', row => amount(row.costPerLead, currency)),
    number('acquisitionCost', row => amount(row.acquisitionCost, currency)),
    number('receivedAmount', row => amount(row.receivedAmount, currency)),
    number('roi', row => percent(row.roi)),
  ];
};

const number = (name, cell) => ({label: say(name), class: 'cl-number', cell});
