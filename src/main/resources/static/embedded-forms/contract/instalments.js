import { element } from '../shared/dom.js';
import { day, number, text } from '../shared/fields.js';

/** What holds where nobody says anything else. */
const FULL_AMOUNT = { label: 'Full amount', percent: 100, daysAfterSigning: 30 };

/**
 * The list of a contract's instalments. Whether they come to the agreed price to the cent, the server checks.
 *
 * @param known the instalments so far
 * @returns {{node, problems, value}} value() is the list to send
 */
export function instalmentList(known) {
  const entries = [];
  const place = element('div');
  const message = element('span', { class: 'help-block field-problem', role: 'alert' });
  const add = given => {
    const entry = instalment(given, () => {
      entries.splice(entries.indexOf(entry), 1);
      entry.node.remove();
    });
    entries.push(entry);
    place.append(entry.node);
  };
  (known?.length ? known : [FULL_AMOUNT]).forEach(add);
  return {
    node: element('div', {}, element('div', { class: 'part-title' }, 'Instalments'), place,
      element('div', { class: 'form-group' },
        element('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => add({}) }, 'Add instalment'),
        element('span', { class: 'help-block' }, 'Together they must come to the agreed price.'), message)),
    problems: () => {
      const none = entries.length === 0 ? 'Instalments: please add at least one.' : null;
      message.textContent = none ?? '';
      return [none, ...entries.flatMap(entry => entry.problems())].filter(problem => problem !== null);
    },
    value: () => entries.map(({ fields }) => Object.fromEntries(fields.map(field => [field.key, field.value()])))
  };
}

function instalment(given, remove) {
  const label = text({ key: 'label', label: 'Instalment', help: 'What it is for.', required: true, max: 200, value: given.label });
  const percent = number({
    key: 'percent', label: 'Percent', help: 'Of the agreed price …', min: 0.01, max: 100, step: 0.01, value: given.percent
  });
  const amount = number({
    key: 'amount', label: 'Amount', help: '… or the amount itself.', min: 0.01, step: 0.01, value: given.amount
  });
  const days = number({
    key: 'daysAfterSigning', label: 'Days after signing', help: 'Due so many days later …', min: 0, max: 3650, step: 1,
    value: given.daysAfterSigning
  });
  const dueOn = day({ key: 'dueOn', label: 'Due on', help: '… or on this day.', futureOrToday: true, value: given.dueOn });
  const fields = [label, percent, amount, days, dueOn];
  return {
    fields,
    problems: () => [...fields.map(field => field.problem()), oneOf('Percent or amount', percent, amount),
      oneOf('Days after signing or due on', days, dueOn)],
    node: element('div', { class: 'objection' }, label.node,
      element('div', { class: 'two' }, percent.node, amount.node),
      element('div', { class: 'two' }, days.node, dueOn.node),
      element('div', { class: 'form-group' },
        element('button', { type: 'button', class: 'btn btn-link btn-sm', onclick: remove }, 'Remove this instalment')))
  };
}

function oneOf(label, one, other) {
  if ((one.value() === null) !== (other.value() === null)) return null;
  const sentence = `${label}: please fill in one of the two.`;
  one.node.classList.add('has-error');
  other.node.classList.add('has-error');
  other.node.querySelector('.field-problem').textContent = sentence;
  return sentence;
}
