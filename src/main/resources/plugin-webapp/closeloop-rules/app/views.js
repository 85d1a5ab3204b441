/* What every view of the desk is made of: Cockpit's frame, states, messages, dialogues. */
import { el, fill } from '../../../../../../lib/closeloop/dom.js';
import { ask as dialogue } from '../../../../../../lib/closeloop/dialogue.js';
import { say } from './words.js';

export { el, fill, table, pager } from '../../../../../../lib/closeloop/dom.js';

/** A service of Cockpit's own application. */
export const service = name => window.angular.element(document.documentElement).injector().get(name);

/** Who has logged in. */
export const me = () => service('$rootScope').authentication?.name;

/** A page of Cockpit with its breadcrumbs: [{label, href}]. */
export function page(node, title, crumbs, ...content) {
  const head = service('page');
  service('$rootScope').showBreadcrumbs = true;
  head.breadcrumbsClear();
  crumbs.forEach(crumb => head.breadcrumbsAdd(crumb));
  head.titleSet(title);
  service('$rootScope').$applyAsync();
  return fill(node, el('div', { class: 'ctn-view cockpit-section-dashboard rd-rules' }, content));
}

/** A white sheet as Cockpit's dashboards have them. */
export const sheet = (...content) => el('section', {}, el('div', { class: 'inner' }, content));

export const loading = (text = say('loading')) =>
  el('p', { class: 'rd-state text-muted', role: 'status' }, el('span', { class: 'glyphicon glyphicon-refresh animate-spin' }), ' ', text);

export const empty = text => el('p', { class: 'rd-state text-muted' }, text);

/** A message over what it is about. @param kind success, info, warning or danger */
export const message = (kind, ...content) =>
  el('div', { class: `alert alert-${kind}`, role: kind === 'danger' ? 'alert' : 'status' }, content);

/** What people see of the fields that the interface calls otherwise. */
const LABELS = { xml: 'tab.draft', note: 'note', reason: 'reason', publishAt: 'submit.publishAt', from: 'from', to: 'to' };

const labelled = field => (LABELS[field] ? say(LABELS[field]) : field);

/** What went wrong, in the server's words, with what is at fault. */
export function failure(error, again) {
  const known = error.status !== undefined;
  const why = error.status === 401 ? say('loggedOut') : known ? sentence(error) : say('failed', { why: error.message });
  const faults = (error.errors ?? []).filter(fault => !why.includes(fault.message));
  return message('danger', why,
    faults.length > 0 && el('ul', {}, faults.map(fault => el('li', {}, [labelled(fault.field), fault.message].filter(Boolean).join(': ')))),
    again && error.status !== 403 && [' ', button(say('again'), again, 'btn-link btn-xs')]);
}

/** The server's sentence, which begins with a field's name where only that is at fault. */
const sentence = ({ message: said, errors = [] }) =>
  errors.reduce((text, { field }) => (text.startsWith(`${field}: `) ? `${labelled(field)}${text.slice(field.length)}` : text), said);

/** Shows a list, a table, anything, once it is there; what failed can be tried again. */
export async function load(host, read, draw) {
  fill(host, loading());
  try {
    fill(host, draw(await read()));
  } catch (error) {
    fill(host, failure(error, () => load(host, read, draw)));
  }
}

export const button = (label, onclick, kind = 'btn-default', more = {}) =>
  el('button', { type: 'button', class: `btn ${kind}`, onclick, ...more }, label);

/** Runs what a button does: it cannot be pressed twice, and what fails is shown in the place for it. */
export const acting = (place, act) => async event => {
  const pressed = event.currentTarget;
  pressed.disabled = true;
  fill(place);
  try {
    await act();
  } catch (error) {
    fill(place, failure(error));
  } finally {
    pressed.disabled = false;
  }
};

let labels = 0;

/** A field with its label; help below it. */
export function field(label, control, help) {
  const id = `rd-field-${++labels}`;
  control.id = id;
  return el('div', { class: 'form-group' }, el('label', { for: id }, label), control,
    help && el('p', { class: 'help-block' }, help));
}

/** Asks before something is done; see the shared one. */
export const ask = (title, content, answers, isComplete) => dialogue('rd', title, content, answers, isComplete);

/** Asks for words before something is done: {answer, words}; the answer is empty where it is left. */
export async function askWords(title, text, label, answers) {
  const words = el('textarea', { class: 'form-control', rows: 3, maxlength: 2000, required: true });
  const content = [el('p', {}, text), field(label, words)];
  const answer = await ask(title, content, [...answers, ['', say('cancel'), 'btn-default']], () => words.reportValidity());
  return { answer, words: words.value };
}
