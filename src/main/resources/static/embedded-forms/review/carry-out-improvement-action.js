import { element } from '../shared/dom.js';
import { area } from '../shared/fields.js';
import { checksSoFar, missFacts } from './miss.js';
import { reviewForm } from './review-form.js';

export default function carryOutImprovementAction(camForm) {
  return reviewForm(camForm, miss => {
    const { action } = miss;
    const result = area({ key: 'improvementResult', label: 'Result', help: 'What was done, and what came of it.',
      required: true, max: 4000 });
    return {
      node: element('div', {}, miss.figure ? missFacts({ ...miss, actions: [] }) : null,
        element('div', { class: 'deal-facts' },
          element('div', { class: 'deal-head' }, action.measure),
          miss.figure ? null : element('div', { class: 'fact' }, element('span', { class: 'fact-label' }, 'Review'), miss.period),
          element('div', { class: 'fact' }, element('span', { class: 'fact-label' }, 'Deadline'), action.deadline),
          element('div', { class: 'fact' }, element('span', { class: 'fact-label' }, 'Decided by'), action.decidedBy)),
        checksSoFar(miss, action), result.node),
      fields: [result]
    };
  });
}
