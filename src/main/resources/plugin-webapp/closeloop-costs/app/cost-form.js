/* The form for one cost. What the server refuses stands under its field. */
import {el, fill, say, send} from './words.js';

const KNOWN = 'cl-costs-campaigns';

/** The form; recorded is called after each cost. */
export function costForm({sources, campaigns, currency}, recorded) {
  const fields = {
    source: field('source', el('select', {class: 'form-control', required: true}, el('option', {value: ''}),
      sources.map(source => el('option', {value: source}, say(`source_${source}`))))),
    campaign: field('campaign', el('input', {class: 'form-control', list: KNOWN, maxlength: 200, autocomplete: 'off'}), say('campaignHint')),
    spentOn: field('spentOn', el('input', {class: 'form-control', type: 'date', required: true})),
    amount: field('amount', el('input', {class: 'form-control', type: 'number', min: 0, step: 0.01, required: true})),
    currency: field('currency', el('input', {class: 'form-control', maxlength: 3, placeholder: currency})),
    reach: field('reach', people(), say('reachHint')),
    clicks: field('clicks', people()),
    visitors: field('visitors', people(), say('visitorsHint')),
    note: field('note', el('input', {class: 'form-control', maxlength: 2000})),
  };
  const message = el('p', {role: 'status'});
  const form = el('form', {class: 'cl-costs-form', onsubmit: event => {
    event.preventDefault();
    submit(form, fields, message, recorded);
  }},
    el('h3', {}, say('newCost')),
    el('datalist', {id: KNOWN}, campaigns.map(campaign => el('option', {value: campaign}))),
    el('div', {class: 'cl-costs-fields'}, Object.values(fields).map(one => one.node)),
    el('button', {type: 'submit', class: 'btn btn-primary'}, say('record')), message);
  return form;
}

async function submit(form, fields, message, recorded) {
  const button = form.querySelector('button');
  Object.values(fields).forEach(one => one.refuse(''));
  fill(message);
  button.disabled = true;
  try {
    await send('POST', '/api/insights/costs', entered(fields));
    form.reset();
    fill(message, say('recorded'));
    recorded();
  } catch (refused) {
    refused.errors.forEach(error => fields[error.field]?.refuse(error.message));
    fill(message, el('span', {class: 'cl-refused', role: 'alert'}, refused.message));
  } finally {
    button.disabled = false;
  }
}

/** Numbers as numbers: the server takes no text for one. */
const entered = fields => Object.fromEntries(Object.entries(fields)
  .filter(([, {control}]) => control.value.trim() !== '')
  .map(([name, {control}]) => [name, control.type === 'number' ? control.valueAsNumber : control.value.trim()]));

function field(name, control, hint = '') {
  const fault = el('span', {class: 'cl-refused'});
  return {
    control,
    node: el('label', {}, el('span', {}, say(name)), control, hint && el('small', {}, hint), fault),
    refuse: text => fill(fault, text),
  };
}

const people = () => el('input', {class: 'form-control', type: 'number', min: 0, step: 1});
