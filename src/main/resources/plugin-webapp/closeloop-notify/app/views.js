/* What the page is made of: Cockpit's frame, messages, fields, a dialogue. */
import { el, fill } from '../../../../../../lib/closeloop/dom.js';
import { ask as dialogue } from '../../../../../../lib/closeloop/dialogue.js';
import { say } from './words.js';

export { el, fill, table } from '../../../../../../lib/closeloop/dom.js';

const service = name => window.angular.element(document.documentElement).injector().get(name);

/** A page of Cockpit with its breadcrumb. */
export function page(node, title, ...content) {
  const head = service('page');
  service('$rootScope').showBreadcrumbs = true;
  head.breadcrumbsClear();
  head.breadcrumbsAdd({ label: title });
  head.titleSet(title);
  service('$rootScope').$applyAsync();
  return fill(node, el('div', { class: 'ctn-view cockpit-section-dashboard nt-page' },
    el('section', {}, el('div', { class: 'inner' }, content))));
}

/** @param kind success, info, warning or danger */
export const message = (kind, ...content) =>
  el('div', { class: `alert alert-${kind}`, role: kind === 'danger' ? 'alert' : 'status' }, content);

/** How the form calls the fields that the interface calls otherwise. */
const LABELS = { channel: 'way', recipientValue: 'recipient' };

const labelled = field => field && say(LABELS[field] ?? field);

/** What went wrong, in the server's words; what is at fault by the form's labels, a line each. */
export function failure(error) {
  if (error.errors?.length) {
    return message('danger', error.errors.map(fault => el('div', {}, [labelled(fault.field), fault.message].filter(Boolean).join(': '))));
  }
  return message('danger', error.status === 401 ? say('loggedOut') : error.status ? error.message : say('failed', { why: error.message }));
}

/** Shows what is read once it is there; what failed can be tried again. */
export async function load(host, read, draw) {
  fill(host, el('p', { class: 'text-muted', role: 'status' }, say('loading')));
  try {
    fill(host, draw(await read()));
  } catch (error) {
    fill(host, failure(error), button(say('again'), () => load(host, read, draw)));
  }
}

export const button = (label, onclick, kind = 'btn-default', more = {}) =>
  el('button', { type: 'button', class: `btn ${kind}`, onclick, ...more }, label);

/** Runs what a button does: it cannot be pressed twice, and what came of it is shown in the place for it. */
export const acting = (place, act) => async event => {
  const pressed = event.currentTarget;
  pressed.disabled = true;
  try {
    const done = await act();
    if (done) {
      fill(place, done);
    }
  } catch (error) {
    fill(place, failure(error));
  } finally {
    pressed.disabled = false;
  }
};

let fields = 0;

/** A field with its label; help below it. */
export function field(label, control, help) {
  control.id = `nt-field-${++fields}`;
  return el('div', { class: 'form-group' }, el('label', { for: control.id }, label), control, help && el('p', { class: 'help-block' }, help));
}

/** Choices of {value: label}; without one chosen, the first asks for it. */
export const select = (choices, chosen, onchange) => {
  const control = el('select', { class: 'form-control', onchange },
    el('option', { value: '' }, say('choose')),
    Object.entries(choices).map(([value, label]) => el('option', { value }, label)));
  control.value = chosen ?? '';
  return control;
};

/** Asks before something is done: whether it is to be done. */
export const ask = async (title, text, yes) =>
  await dialogue('nt', title, el('p', {}, text), [['yes', yes, 'btn-danger'], ['', say('cancel'), 'btn-default']]) === 'yes';
