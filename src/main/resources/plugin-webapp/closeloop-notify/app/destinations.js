/* The destinations: on or off, tried out, changed, removed. */
import { send } from '../../../../../../lib/closeloop/api.js';
import { destinationForm, given } from './form.js';
import { acting, ask, button, el, fill, message, table } from './views.js';
import { say, wordsOf } from './words.js';

const PATH = '/api/notifications/destinations';

/** @param page {tell: shows a message, reload: shows the page anew} */
export function destinationList(all, choices, page) {
  const form = el('div');
  const said = el('div');
  const open = destination => fill(form, destinationForm(destination, choices, {
    save: async changed => {
      await (destination.id ? send('PUT', `${PATH}/${destination.id}`, changed) : send('POST', PATH, changed));
      await page.reload();
    },
    cancel: () => fill(form)
  })).scrollIntoView({ block: 'nearest' });
  return el('div', {},
    said,
    all.length ? list(all, open, said, page) : el('p', { class: 'text-muted' }, say('none')),
    button(say('add'), () => open({ active: true, events: [] }), 'btn-primary'),
    form);
}

const list = (all, open, said, page) => table([
  { label: say('name'), cell: destination => destination.name },
  { label: say('events'), cell: destination => destination.events.map(wordsOf).join(', ') },
  { label: say('where'), cell: where },
  { label: say('state'), cell: destination => toggle(destination, said, page) },
  { label: say('actions'), cell: destination => [
    button(say('test'), acting(said, () => test(destination)), 'btn-default btn-sm'), ' ',
    button(say('edit'), () => open(destination), 'btn-default btn-sm'), ' ',
    button(say('remove'), acting(said, () => remove(destination, page)), 'btn-default btn-sm')
  ] }
], all, { class: 'cam-table nt-table' });

/** In words; a webhook with its address, which has no secret in it. */
function where(destination) {
  if (destination.channel === 'MAIL') {
    return say(`mail.${destination.recipient}`, { value: destination.recipientValue });
  }
  return [wordsOf(destination.format), el('br'), el('small', { class: 'text-muted nt-url' }, destination.url)];
}

function toggle(destination, said, page) {
  const { id, active, ...rest } = destination;
  const turn = async () => {
    await send('PUT', `${PATH}/${id}`, given({ ...rest, active: !active }));
    await page.reload();
  };
  return [
    el('span', { class: active ? 'label label-success' : 'label label-default' }, say(active ? 'on' : 'off')), ' ',
    button(say(active ? 'switchOff' : 'switchOn'), acting(said, turn), 'btn-link btn-sm')
  ];
}

async function test(destination) {
  const { accepted, detail } = await send('POST', `${PATH}/${destination.id}/test`);
  return message(accepted ? 'success' : 'danger', say(accepted ? 'tested' : 'refused', { name: destination.name, detail }));
}

async function remove(destination, page) {
  if (await ask(say('remove.title', destination), say('remove.text'), say('remove'))) {
    await send('DELETE', `${PATH}/${destination.id}`);
    await page.reload();
  }
}
