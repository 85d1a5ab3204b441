import { element } from '../shared/dom.js';

const PERCENT = ['GROWTH', 'LEAD_CONVERSION', 'STAGE_CONVERSION', 'WIN_RATE', 'REPURCHASE_RATE', 'SATISFACTION'];

/** A value of the miss's figure with its unit. */
export function valueOf(miss, value) {
  if (value === null || value === undefined) {
    return 'no data';
  }
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
  if (PERCENT.includes(miss.figure)) {
    return `${number} %`;
  }
  return miss.figure === 'CYCLE_DAYS' ? `${number} days` : [number, miss.currency].filter(Boolean).join(' ');
}

/** The target that was missed, why, and what was done about it before; without figures for whoever may not see them. */
export function missFacts(miss) {
  const fact = (label, text, wide = false) => (text === null || text === undefined ? null
    : element('div', { class: wide ? 'fact fact-wide' : 'fact' }, element('span', { class: 'fact-label' }, label), text));
  return element('div', { class: 'deal-facts' },
    element('div', { class: 'deal-head' }, [miss.name, miss.label].filter(Boolean).join(' · ') || 'Improvement action'),
    fact('Review', miss.period),
    miss.figure ? fact('Target', valueOf(miss, miss.target)) : null,
    miss.figure ? fact('Reached', valueOf(miss, miss.value)) : null,
    fact('Why, by the figures', miss.figure ? miss.text ?? 'The figures name no cause.' : null, true),
    ...(miss.actions ?? []).filter(action => action.outcome !== 'RUNNING').map(action => fact('Tried before', tried(miss, action), true)));
}

function tried(miss, action) {
  const checks = action.checks.map(check => `${check.month}: ${valueOf(miss, check.value)}`).join(', ');
  return `${action.measure} (${action.ownerName}, until ${action.deadline}) did not reach the target: ${checks}`;
}

/** How the figure was in each month since the measure was decided. */
export function checksSoFar(miss, action) {
  if (!miss.figure || action.checks.length === 0) {
    return null;
  }
  return element('div', { class: 'form-group' }, element('div', { class: 'part-title' }, 'Measured since'),
    ...action.checks.map(check =>
      element('div', {}, `${check.month}: ${valueOf(miss, check.value)} of ${valueOf(miss, check.target)}`)));
}
