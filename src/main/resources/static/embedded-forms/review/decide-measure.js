import { element } from '../shared/dom.js';
import { area, choice, day } from '../shared/fields.js';
import { missFacts } from './miss.js';
import { reviewForm } from './review-form.js';

export default function decideMeasure(camForm) {
  return reviewForm(camForm, miss => {
    if (!miss.mayDecide) {
      return {
        node: element('div', {}, missFacts(miss),
          element('div', { class: 'alert alert-info' }, 'This is not yours to decide.')), fields: []
      };
    }
    const fields = [
      area({ key: 'improvementMeasure', label: 'Measure', help: 'What is to be done, such as “training on needs analysis, weekly”.',
        required: true, max: 2000 }),
      choice({ key: 'improvementOwner', label: 'Owner', help: 'Gets it as a task.', required: true,
        choices: miss.people.map(({ userId, name }) => [userId, `${name} (${userId})`]) }),
      day({ key: 'improvementDeadline', label: 'Deadline', required: true, futureOrToday: true,
        help: 'The figure is measured again each month; where it has not met its target by then, executives decide.' })
    ];
    return { node: element('div', {}, missFacts(miss), ...fields.map(({ node }) => node)), fields };
  });
}
