/* What was recorded, the latest first. */
import {ask, el, fill, get, pager, say, send, table} from './words.js';

const ROWS = 20;
const language = say.language;
const day = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
const number = new Intl.NumberFormat(language);

/** The list's node, and show() to read it anew from its first page. */
export function costList() {
  const body = el('div', {}, say('loading'));
  const show = (page = 0) => get('/api/insights/costs', {page, size: ROWS})
    .then(({items, total}) => fill(body, total === 0 ? el('p', {class: 'cl-costs-none'}, say('nothing')) : [
      el('div', {class: 'cl-costs-table'}, table(columns(() => show(page)), items)),
      total > ROWS && pager(page, ROWS, total, show, {previous: say('previous'), next: say('next')})].filter(Boolean)))
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
  return {node: el('section', {}, el('h3', {}, say('spent')), body), show: () => show()};
}

const columns = shown => [
  {label: say('spentOn'), class: 'cl-short', cell: cost => day.format(new Date(cost.spentOn))},
  {label: say('source'), cell: cost => say(`source_${cost.source}`)},
  {label: say('campaign'), cell: cost => cost.campaign ?? ''},
  {label: say('amount'), class: 'cl-number', cell: money},
  ...['reach', 'clicks', 'visitors'].map(name =>
    ({label: say(name), class: 'cl-number', cell: cost => (cost[name] === null ? '' : number.format(cost[name]))})),
  {label: say('note'), cell: cost => cost.note ?? ''},
  {label: say('by'), cell: cost => cost.recordedByName ?? cost.recordedBy},
  {label: '', cell: cost => el('button', {type: 'button', class: 'btn btn-link', 'aria-label': say('takeBackFor', told(cost)),
    onclick: () => takeBack(cost, shown)}, say('takeBack'))},
];

async function takeBack(cost, shown) {
  const answer = await ask('cl-costs', say('takeBackFor', told(cost)), el('p', {}, say('without')),
    [['yes', say('takeBack'), 'btn-danger'], ['', say('cancel'), 'btn-default']]);
  if (answer === 'yes') {
    await send('DELETE', `/api/insights/costs/${cost.id}`).catch(tellUnlessGone);
    shown();
  }
}

/** Where somebody else was faster it is gone as it was to be, and the list says so. */
const tellUnlessGone = refused => refused.status === 404
  || ask('cl-costs', refused.message, null, [['', say('close'), 'btn-default']]);

const told = cost => ({amount: money(cost), spentOn: day.format(new Date(cost.spentOn))});

function money({amount, currency}) {
  return new Intl.NumberFormat(language, {style: 'currency', currency, currencyDisplay: 'code', minimumFractionDigits: 0}).format(amount);
}
