/* Who is told of what, and what did not go out. */
import { get } from '../../../../../../lib/closeloop/api.js';
import { destinationList } from './destinations.js';
import { failureList } from './failures.js';
import { el, fill, load, message, page } from './views.js';
import { say } from './words.js';

export function show(node) {
  const said = el('div');
  const destinations = el('div');
  const failures = el('div');
  page(node, say('title'),
    el('header', {}, el('h1', { class: 'section-title' }, say('title'))),
    el('p', { class: 'text-muted' }, say('intro')), said, destinations, failures);
  const tell = (...content) => fill(said, content);
  load(destinations, () => Promise.all([get('/api/notifications/choices'), get('/api/notifications/destinations')]),
    ([choices, all]) => [
      !choices.mailIsOn && message('warning', say('mailOff')),
      destinationList(all, choices, { tell, reload: () => show(node) })
    ]);
  failureList(failures, tell);
}
