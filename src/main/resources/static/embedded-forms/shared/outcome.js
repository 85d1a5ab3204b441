import { element } from './dom.js';
import { area, choice, day, text } from './fields.js';

export const ADVANCED = 'ADVANCED';

const LOST_REASONS = [
  ['PRICE', 'Price'], ['COMPETITOR', 'Competitor was better'], ['NO_BUDGET', 'No budget'],
  ['NO_DECISION', 'No decision taken'], ['TIMING', 'Wrong time'], ['PRODUCT_FIT', 'Product does not fit'],
  ['RELATIONSHIP', 'Relationship'], ['NO_RESPONSE', 'No response'], ['OTHER', 'Other reason']
];

/** What becomes of the deal, and the fields each answer needs. */
export function outcome(goOn, owners) {
  const what = choice({
    key: 'outcome', label: 'What happens with the deal?', required: true, value: ADVANCED,
    help: 'Choose something else only if the deal does not simply go on.',
    choices: [[ADVANCED, goOn], ['SENT_BACK', 'Go back one stage'], ['ON_HOLD', 'Put on hold until a date'],
      ['REASSIGNED', 'Give to another owner'], ['LOST', 'Deal is lost']]
  });
  const note = required =>
    area({ key: 'outcomeNote', label: 'Note', help: 'Why, and what the next person has to know.', required, max: 4000 });
  const fieldsOf = {
    [ADVANCED]: [],
    SENT_BACK: [note(true)],
    ON_HOLD: [
      day({
        key: 'holdUntil', label: 'On hold until', help: 'The task comes back on this day.', required: true, futureOrToday: true
      }),
      note(false)
    ],
    REASSIGNED: [
      choice({
        key: 'newOwner', label: 'New owner', help: 'Gets the deal and its open tasks at once.', required: true,
        choices: (owners ?? []).map(({ value, label }) => [value, label])
      }),
      note(false)
    ],
    LOST: [
      choice({
        key: 'lostReason', label: 'Why is it lost?', help: 'The main reason; it decides whether and when we ask again.',
        required: true, choices: LOST_REASONS
      }),
      text({
        key: 'competitor', label: 'Who gets the deal?', help: 'Name of the competitor; “none” if nobody does.', required: true
      }),
      note(false)
    ]
  };
  const rest = element('div');
  const fields = () => [what, ...fieldsOf[what.value()]];
  const advances = () => what.value() === ADVANCED;
  const listeners = [];
  what.control.addEventListener('change', () => {
    rest.replaceChildren(...fieldsOf[what.value()].map(({ node }) => node));
    listeners.forEach(listener => listener());
  });
  return { node: element('div', {}, what.node, rest), fields, advances, onChange: listener => listeners.push(listener) };
}
