import { element, money } from '../shared/dom.js';

/**
 * The table of parts: of the company each team and below it its people, of a team its people. A line left empty is no
 * part; people's lines are counted within their team's, so that a team can be broken down further or not.
 *
 * @param teams [{key, name, people: [{userId, name}]}]
 * @param total gives the target of the whole as text, null where nothing was entered
 */
export function parts({ teams, total }) {
  const body = element('tbody');
  const sums = element('div', { class: 'totals' });
  let lines = [];

  function show(whole) {
    const ofCompany = whole === 'COMPANY';
    const shown = ofCompany ? teams : teams.filter(({ key }) => whole === `TEAM ${key}`);
    lines = shown.flatMap(team => {
      const people = team.people.map(person =>
        line({ scope: 'REP', subject: person.userId, name: person.name, inner: ofCompany, onChange: sum }));
      return ofCompany
        ? [{ ...line({ scope: 'TEAM', subject: team.key, name: team.name, onChange: sum }), people }]
        : people;
    });
    body.replaceChildren(...lines.flatMap(each => [each.node, ...(each.people ?? []).map(person => person.node)]));
    sum();
  }

  /** Enters what is in force where nothing was entered. */
  function fill(targets) {
    lines.flatMap(each => [each, ...(each.people ?? [])]).forEach(each => each.fill(targets));
    sum();
  }

  function sum() {
    const given = cents(lines);
    const rest = Math.round((Number(total()) || 0) * 100) - given;
    sums.replaceChildren(
      element('span', {}, 'Sum of the parts'), element('span', {}, money(given / 100)),
      element('span', { class: 'total' }, rest === 0 ? 'Adds up' : rest > 0 ? 'Still to give out' : 'Too much given out'),
      element('span', { class: 'total' }, money(Math.abs(rest) / 100)));
  }

  return {
    node: element('div', {},
      element('table', { class: 'lines' }, element('thead', {}, element('tr', {},
        element('th', {}, 'Team or person'), element('th', { style: 'width:220px' }, 'Part'))), body), sums),
    show,
    fill,
    sum,
    value: () => entered(lines).map(each => ({
      ...each.value(), ...(each.people ? { parts: entered(each.people).map(person => person.value()) } : {})
    })),
    problems: () => problems(lines, total())
  };
}

function line({ scope, subject, name, inner = false, onChange }) {
  const control = element('input', {
    class: 'form-control', type: 'number', min: 0, step: 0.01, 'aria-label': `Part of ${name}`, oninput: () => onChange()
  });
  return {
    name,
    control,
    node: element('tr', {}, element('td', { class: inner ? 'inner name' : 'name' }, name), element('td', {}, control)),
    text: () => control.value.trim(),
    fill: targets => {
      const known = targets.find(target => target.scope === scope && target.subject === subject);
      control.value = control.value === '' && known ? known.value : control.value;
    },
    isWrong: () => control.validity.badInput || Number(control.value) < 0,
    value: () => ({ scope, subject, value: control.value.trim() })
  };
}

const entered = lines => lines.filter(each => each.text() !== '');

const cents = lines => entered(lines).reduce((sum, each) => sum + Math.round(Number(each.text()) * 100), 0);

function problems(lines, total) {
  const all = lines.flatMap(each => [each, ...(each.people ?? [])]);
  const wrong = all.filter(each => {
    each.control.closest('td').classList.toggle('has-error', each.isWrong());
    return each.isWrong();
  });
  if (wrong.length > 0) {
    return wrong.map(({ name }) => `${name}: the part has to be a number of 0 or more.`);
  }
  if (entered(lines).length === 0) {
    return ['Parts: at least one is needed. Without parts, use “Set target”.'];
  }
  return [
    ...differs('The parts', cents(lines), total),
    ...lines.filter(each => each.people && entered(each.people).length > 0).flatMap(each => each.text() === ''
      ? [`${each.name}: its people have parts, but the team has none.`]
      : differs(`The people of ${each.name}`, cents(each.people), each.text()))
  ];
}

function differs(who, given, wanted) {
  return wanted === null || given === Math.round(Number(wanted) * 100)
    ? []
    : [`${who} have ${money(given / 100)} together, not ${money(Number(wanted))}.`];
}
