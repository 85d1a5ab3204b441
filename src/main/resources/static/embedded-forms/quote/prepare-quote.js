import { dealForm, strings } from '../shared/deal-form.js';
import { element, isoDay, money } from '../shared/dom.js';
import { area, day, number } from '../shared/fields.js';
import { quoteLines } from './quote-lines.js';

const VALID_DAYS = 30;

export default function prepareQuote(camForm) {
  return dealForm(camForm, {
    goOn: 'Go on: submit the quote',
    reads: ['quoteLines', 'discountPercent', 'paymentTerms', 'validUntil', 'products'],
    further: [
      ['Why it came back', 'approvalNote'], ['Need as first told', 'need'], ['Needs analysis', 'needsReport'],
      ['Solution', 'solutionSummary'], ['Differentiators', 'differentiators']
    ],
    part: (known, deal) => quotePart(known, deal.currency ?? '')
  });
}

function quotePart(known, currency) {
  const discount = number({
    key: 'discountPercent', label: 'Discount (%)', help: 'On all lines. A high one has to be approved first.',
    required: true, min: 0, max: 100, step: 0.01, value: known.discountPercent ?? 0
  });
  const terms = area({
    key: 'paymentTerms', label: 'Payment terms', help: 'When and how the customer pays.', required: true, max: 2000,
    value: known.paymentTerms ?? 'Payment within 30 days of the invoice.'
  });
  const valid = day({
    key: 'validUntil', label: 'Valid until', help: 'The customer may accept up to and including this day.', required: true,
    futureOrToday: true, value: known.validUntil ?? inDays(VALID_DAYS)
  });
  const sums = element('div', { class: 'totals' });
  const showSums = () => sums.replaceChildren(...totals(lines.subtotal(), Number(discount.value()), currency));
  const lines = quoteLines({
    lines: known.quoteLines, products: known.products ?? [], currency, onChange: () => showSums()
  });
  discount.control.addEventListener('input', showSums);
  showSums();
  return {
    node: element('div', {}, element('div', { class: 'part-title' }, 'Quote'), lines.node,
      element('div', { class: 'two' }, discount.node, valid.node), sums, terms.node),
    problems: () => [...lines.problems(), ...[discount, valid, terms].map(field => field.problem())]
      .filter(problem => problem !== null),
    variables: () => ({
      quoteLines: { type: 'Json', value: lines.value() },
      ...strings([discount, terms, valid])
    })
  };
}

function totals(subtotal, percent, currency) {
  const discount = Math.round(subtotal * percent) / 100;
  const line = (label, amount, kind = '') => [
    element('span', { class: kind }, label), element('span', { class: kind }, `${money(amount)} ${currency}`)
  ];
  return [
    ...line('Subtotal', subtotal),
    ...line(`Discount ${percent} %`, discount === 0 ? 0 : -discount),
    ...line('Total', subtotal - discount, 'total')
  ];
}

function inDays(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return isoDay(date);
}
