/* The form of a destination: what does not go with the chosen way is not there. */
import { acting, button, el, field, fill, select } from './views.js';
import { say, wordsOf } from './words.js';

const WAYS = ['MAIL', 'WEBHOOK'];
const FORMATS = ['JSON', 'SLACK', 'TEAMS', 'WECOM'];
const RECIPIENTS = ['OWNER', 'TEAM_MANAGERS', 'GROUP', 'ADDRESS'];

const worded = codes => Object.fromEntries(codes.map(code => [code, wordsOf(code)]));
const named = names => Object.fromEntries(names.map(name => [name, name]));

/** @param act {save: takes what is to be sent, cancel} */
export function destinationForm(destination, choices, act) {
  const filled = { name: '', active: true, channel: choices.mailIsOn ? 'MAIL' : 'WEBHOOK', ...destination, events: [...destination.events] };
  const said = el('div');
  const further = el('div');
  const draw = () => fill(further, filled.channel === 'MAIL' ? byMail(filled, choices, draw) : byWebhook(filled, choices));
  draw();
  // What was wrong is being mended.
  const mending = () => fill(said);
  return el('form', { class: 'nt-form', onsubmit: event => event.preventDefault(), oninput: mending, onchange: mending },
    el('h3', {}, destination.id ? say('editing', destination) : say('adding')),
    field(say('name'), input(filled, 'name', { maxlength: 100 })),
    el('fieldset', { class: 'form-group' }, el('legend', {}, say('events')), el('div', { class: 'nt-events' }, choices.events.map(event => tick(filled, event)))),
    field(say('way'), select(worded(WAYS), filled.channel, event => { filled.channel = event.target.value || filled.channel; draw(); })),
    further, said,
    el('p', { class: 'nt-buttons' },
      button(say('save'), acting(said, () => act.save(sent(filled))), 'btn-primary'), button(say('cancel'), act.cancel)));
}

function byMail(filled, choices, draw) {
  const value = {
    GROUP: () => field(say('group'), select(named(choices.groups), filled.recipientValue, keep(filled, 'recipientValue'))),
    ADDRESS: () => field(say('address'), input(filled, 'recipientValue', { type: 'email', maxlength: 254 }))
  }[filled.recipient];
  const choose = event => {
    filled.recipient = event.target.value;
    filled.recipientValue = '';
    draw();
  };
  return [field(say('recipient'), select(worded(RECIPIENTS), filled.recipient, choose)), value?.()];
}

function byWebhook(filled, choices) {
  const hosts = [...choices.hosts, ...choices.internalHosts].join(', ') || say('noHosts');
  return [
    field(say('format'), select(worded(FORMATS), filled.format, keep(filled, 'format'))),
    field(say('url'), input(filled, 'url', { maxlength: 1000, placeholder: 'https://hooks.slack.com/services/{secret}' }),
      say('urlHelp', { hosts, secret: '{secret}' })),
    field(say('secret'), select(named(choices.secrets), filled.secret, keep(filled, 'secret')),
      choices.secrets.length ? say('secretHelp') : say('noSecrets'))
  ];
}

/** Only what goes with the way. */
function sent({ name, active, events, channel, format, url, secret, recipient, recipientValue }) {
  return given(channel === 'MAIL'
    ? { name, active, events, channel, recipient, recipientValue }
    : { name, active, events, channel, format, url, secret });
}

function input(filled, name, more) {
  const control = el('input', { class: 'form-control', type: 'text', oninput: keep(filled, name), ...more });
  control.value = filled[name] ?? '';
  return control;
}

const keep = (filled, name) => event => {
  filled[name] = event.target.value.trim();
};

function tick(filled, event) {
  const change = ({ target }) => {
    filled.events = target.checked ? [...filled.events, event] : filled.events.filter(one => one !== event);
  };
  return el('label', {}, el('input', { type: 'checkbox', checked: filled.events.includes(event), onchange: change }), ' ', wordsOf(event));
}

/** What is null is not sent: it does not go with the rest. */
export const given = destination => Object.fromEntries(Object.entries(destination).filter(([, value]) => value !== null && value !== ''));
