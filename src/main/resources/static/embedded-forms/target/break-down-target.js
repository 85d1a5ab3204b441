import { send, strings, stylesheet } from '../shared/deal-form.js';
import { element } from '../shared/dom.js';
import { area, choice, number, text } from '../shared/fields.js';
import { parts } from './target-parts.js';

const PERIOD = /^(19|20|21)\d\d(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$/;

/** Sets a target of the company or a team together with those of its teams and people. */
export default async function breakDownTarget(camForm) {
  const place = camForm.formElement[0].querySelector('.deal-form');
  const summary = element('div', { class: 'alert alert-danger', role: 'alert', hidden: true });
  try {
    const form = drawn(await organisation());
    place.replaceChildren(stylesheet(), form.node, summary);
    // What was wrong may be mended by now; it is said again when the form is sent.
    form.node.addEventListener('input', () => { summary.hidden = true; });
    camForm.on('submit', () => submit(camForm, form, summary));
  } catch (failed) {
    summary.hidden = false;
    summary.textContent = failed.message;
    place.replaceChildren(stylesheet(), summary);
    camForm.on('submit', () => { camForm.submitPrevented = true; });
  }
}

async function organisation() {
  const answer = await read('/api/targets/organisation');
  if (answer === null) {
    throw new Error('Teams and people could not be read. Reload the page and try again.');
  }
  return answer;
}

/** Those of exactly this period. */
async function inForce(figure, period) {
  const answer = await read(`/api/targets?${new URLSearchParams({ figure, period, size: 200 })}`);
  return (answer?.items ?? []).filter(target => target.period === period);
}

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function drawn({ teams, wholeCompany, currency: house }) {
  const whole = [...(wholeCompany ? [['', 'The company']] : []), ...teams.map(({ key, name }) => [key, name])];
  const whose = choice({
    key: 'targetScope', label: 'Whose target?', help: 'It is broken down to teams and people below.', required: true,
    value: whole[0]?.[0] === '' ? 'COMPANY' : `TEAM ${whole[0]?.[0]}`,
    choices: whole.map(([key, name]) => [key === '' ? 'COMPANY' : `TEAM ${key}`, name])
  });
  const figure = choice({
    key: 'targetFigure', label: 'Figure', help: 'Figures whose parts add up; set the others with “Set target”.', required: true,
    value: 'REVENUE', choices: [['REVENUE', 'Revenue: amount won'], ['WON_DEALS', 'Won deals']]
  });
  const period = text({
    key: 'targetPeriod', label: 'Period', help: 'A month 2026-11, a quarter 2026-Q4, a half-year 2026-H2 or a year 2026.',
    required: true, max: 10,
    check: entered => (PERIOD.test(entered.trim()) ? null : 'Period: a month 2026-11, a quarter 2026-Q4, a half-year 2026-H2 or a year 2026.')
  });
  const value = number({
    key: 'targetValue', label: 'Target of the whole', help: 'The parts below have to add up to it.', required: true, min: 0, step: 0.01
  });
  const currency = text({ key: 'targetCurrency', label: 'Currency', help: 'Three letters; of revenue only.', max: 3, value: house });
  const note = area({ key: 'targetNote', label: 'Note', help: 'Why it is this much.', max: 2000 });
  const broken = parts({ teams, total: () => value.value() });
  const redraw = () => {
    currency.node.hidden = figure.value() !== 'REVENUE';
    broken.show(whose.value());
  };
  const fillIn = async () => {
    if (PERIOD.test(period.value()?.trim() ?? '')) {
      const known = await inForce(figure.value(), period.value().trim());
      const whole = known.find(target => whose.value() === [target.scope, target.subject].filter(Boolean).join(' '));
      if (whole && value.value() === null) {
        value.control.value = whole.value;
        currency.control.value = whole.currency ?? house;
      }
      broken.fill(known);
    }
  };
  [whose, figure, period].forEach(field => field.control.addEventListener('change', fillIn));
  whose.control.addEventListener('change', redraw);
  figure.control.addEventListener('change', redraw);
  value.control.addEventListener('input', broken.sum);
  redraw();
  const fields = () => [figure, period, value, note, ...(figure.value() === 'REVENUE' ? [currency] : [])];
  return {
    node: element('div', {},
      element('div', { class: 'two' }, whose.node, figure.node, period.node, value.node, currency.node),
      element('div', { class: 'part-title' }, 'Parts'), broken.node, note.node),
    problems: () => [...[whose, ...fields()].map(field => field.problem()).filter(problem => problem !== null), ...broken.problems()],
    variables: () => ({
      ...strings(fields()), ...scope(whose.value()), targetParts: { type: 'Json', value: broken.value() }
    })
  };
}

function scope(chosen) {
  const [name, ...key] = chosen.split(' ');
  return {
    targetScope: { type: 'String', value: name },
    ...(name === 'TEAM' ? { targetSubject: { type: 'String', value: key.join(' ') } } : {})
  };
}

function submit(camForm, form, summary) {
  const problems = form.problems();
  summary.hidden = problems.length === 0;
  summary.replaceChildren(...problems.map(problem => element('div', {}, problem)));
  if (problems.length > 0) {
    camForm.submitPrevented = true;
    return;
  }
  send(camForm, form.variables());
}
