/* The bar with period and filters. Each change leads to another address. */
import {el, fill, get, say} from './shared.js';
import {named} from './format.js';
import {addressOfPage, FILTERS, MORE_FILTERS, periods} from './sales-query.js';

/** The choices of filters whose values we know. */
const CODES = {
  source: ['WEBSITE', 'EXHIBITION', 'REFERRAL', 'COLD_CALL', 'COLD_VISIT', 'SOCIAL', 'CONTENT', 'ADVERTISING', 'EVENT', 'PARTNER', 'CHAT',
    'REPURCHASE', 'IMPORT'],
  channel: ['ONLINE', 'OFFLINE', '-'],
  companySize: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', '-'],
  needStage: ['NONE', 'LATENT', 'EXPLICIT', 'EVALUATING', 'DECIDING', '-'],
  buyingPower: ['FROM_100000', 'FROM_50000', 'FROM_10000', 'BELOW_10000', 'NONE', '-'],
  tier: ['A', 'B', 'C', 'D', '-'],
};

/** The choices of each other filter, kept from page to page. */
const known = new Map();

export function filterBar(query, address = addressOfPage) {
  const go = change => {
    window.location.hash = address({...query, ...change});
  };
  return el('form', {class: 'cl-filters', onsubmit: event => event.preventDefault()},
    labelled('period', periodChoice(query, go)),
    labelled('from', day(query.from, from => go({from}))),
    labelled('to', day(query.to, to => go({to}))),
    FILTERS.map(name => chooser(name, query, go)),
    el('details', {class: 'cl-more', open: MORE_FILTERS.some(name => query[name])}, el('summary', {}, say('moreFilters')),
      el('div', {class: 'cl-more-filters'}, MORE_FILTERS.map(name => chooser(name, query, go)))));
}

const chooser = (name, query, go) => labelled(name, filter(name, query[name], value => go({[name]: value})));

function periodChoice(query, go) {
  const named = Object.entries(periods());
  const chosen = named.find(([, period]) => period.from === (query.from ?? '') && period.to === (query.to ?? ''))?.[0] ?? 'free';
  return el('select', {class: 'form-control input-sm', name: 'period', onchange: event => go(periods()[event.target.value])},
    named.map(([name]) => el('option', {value: name, selected: name === chosen}, say(name))),
    chosen === 'free' && el('option', {value: 'free', selected: true, disabled: true}, say('free')));
}

const day = (value, change) =>
  el('input', {class: 'form-control input-sm', type: 'date', value: value ?? '', onchange: event => change(event.target.value)});

/** Shows what is chosen at once, and what there is to choose as soon as that is known. */
function filter(name, chosen, change) {
  const select = el('select', {class: `form-control input-sm${chosen ? ' cl-chosen' : ''}`, name,
    onchange: event => change(event.target.value)});
  const draw = choices => fill(select, el('option', {value: ''}, say('all')),
    choices.map(choice => el('option', {value: choice.key, selected: choice.key === chosen}, choice.label)));
  draw(chosen ? [{key: chosen, label: chosen}] : []);
  choicesOf(name).then(choices =>
    draw(chosen && !choices.some(choice => choice.key === chosen) ? [{key: chosen, label: chosen}, ...choices] : choices));
  return select;
}

function choicesOf(name) {
  if (CODES[name]) {
    return Promise.resolve(CODES[name].map(key => ({key, label: key === '-' ? say('notKnown') : named(name, key)})));
  }
  if (!known.has(name)) {
    known.set(name, get('/api/insights/kpi', {by: name})
      .then(kpi => kpi.rows.map(row => ({key: row.key ?? '-', label: row.key === null ? say('notKnown') : row.label})))
      .catch(() => {
        known.delete(name);
        return [];
      }));
  }
  return known.get(name);
}

const labelled = (name, field) => el('label', {}, el('span', {}, say(name)), field);
