import { dealForm, strings } from '../shared/deal-form.js';
import { element } from '../shared/dom.js';
import { area, choice, day, number } from '../shared/fields.js';

const RISKS = [['LOW', 'Low'], ['MEDIUM', 'Medium'], ['HIGH', 'High']];

export default function negotiateTerms(camForm) {
  return dealForm(camForm, {
    goOn: 'Go on to the contract',
    reads: ['objections', 'agreedPrice', 'agreedTerms', 'agreedDeliveryDate', 'risk'],
    further: [
      ['Need as first told', 'need'], ['Needs analysis', 'needsReport'], ['Solution', 'solutionSummary'],
      ['Quote total', 'quoteTotal', 'currency'], ['Discount', 'discountPercent', '%'],
      ['Payment terms', 'paymentTerms'], ['Last follow-up', 'lastFollowUp']
    ],
    part: termsPart
  });
}

function termsPart(known, deal) {
  const objections = objectionList(known.objections ?? []);
  const price = number({
    key: 'agreedPrice', label: `Agreed price (${deal.currency ?? ''})`, help: 'For everything, after all discounts.',
    required: true, min: 0.01, step: 0.01, value: known.agreedPrice
  });
  const delivery = day({
    key: 'agreedDeliveryDate', label: 'Agreed delivery date', help: 'Today or later.', required: true, futureOrToday: true,
    value: known.agreedDeliveryDate
  });
  const terms = area({
    key: 'agreedTerms', label: 'Agreed terms', help: 'Payment, warranty, service: what the contract has to say.', required: true,
    value: known.agreedTerms ?? deal.paymentTerms
  });
  const risk = choice({
    key: 'risk', label: 'Risk', help: 'How likely is it that the deal still fails?', required: true, choices: RISKS,
    value: known.risk ?? 'LOW'
  });
  const fields = [price, delivery, terms, risk];
  return {
    node: element('div', {}, objections.node, element('div', { class: 'part-title' }, 'Agreement'),
      element('div', { class: 'two' }, price.node, delivery.node), terms.node, risk.node),
    problems: () => [...objections.problems(), ...fields.map(field => field.problem())]
      .filter(problem => problem !== null),
    variables: () => ({
      objections: { type: 'Json', value: objections.value() },
      ...strings(fields)
    })
  };
}

function objectionList(known) {
  const entries = [];
  const place = element('div');
  const add = given => {
    const entry = objection(given, () => {
      entries.splice(entries.indexOf(entry), 1);
      entry.node.remove();
    });
    entries.push(entry);
    place.append(entry.node);
  };
  known.forEach(add);
  return {
    node: element('div', {}, element('div', { class: 'part-title' }, 'Objections'), place,
      element('div', { class: 'form-group' },
        element('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => add({}) }, 'Add objection'),
        element('span', { class: 'help-block' }, 'Leave the list empty if there were none.'))),
    problems: () => entries.flatMap(entry => entry.fields.map(field => field.problem())),
    value: () => entries.map(({ fields }) => Object.fromEntries(fields.map(field => [field.key, field.value()])))
  };
}

function objection(given, remove) {
  const part = (key, label, help) => area({ key, label, help, required: true, rows: 2, value: given[key] });
  const fields = [
    part('objection', 'Objection', 'What the customer objects to.'),
    part('answer', 'Answer', 'What we say to it.'),
    part('alternative', 'Alternative or extra', 'What we offer instead or in addition.')
  ];
  return {
    fields,
    node: element('div', { class: 'objection' }, element('div', { class: 'two' }, ...fields.map(({ node }) => node)),
      element('div', { class: 'form-group' },
        element('button', { type: 'button', class: 'btn btn-link btn-sm', onclick: remove }, 'Remove this objection')))
  };
}
