import { element } from './dom.js';

const COMMON = [
  ['Contact', 'contactName'], ['Position', 'position'], ['Phone', 'phone'], ['E-mail', 'email'],
  ['Expected amount', 'amount', 'currency'], ['Tier', 'tier'], ['Expected close', 'expectedCloseDate'],
  ['Source', 'source'], ['Owner', 'owner'], ['Stage', 'stageLabel'], ['Due', 'dueDate'], ['Account', 'accountNumber']
];

/**
 * What is known of a deal, as the other task forms show it too; what is not known is left out.
 *
 * @param further [label, name, name or text of the unit] of long texts, each on a line of its own
 */
export function facts(deal, further) {
  const known = ([, name]) => deal[name] !== undefined && deal[name] !== null && deal[name] !== '';
  const fact = (kind, [label, name, unit]) => element('div', { class: kind },
    element('span', { class: 'fact-label' }, label),
    `${deal[name]}${unit ? ` ${deal[unit] ?? unit}` : ''}`);
  return element('div', { class: 'deal-facts' },
    element('div', { class: 'deal-head' }, `${deal.customer ?? ''} · ${deal.number ?? ''}`),
    ...COMMON.filter(known).map(item => fact('fact', item)),
    ...further.filter(known).map(item => fact('fact fact-wide', item)));
}
