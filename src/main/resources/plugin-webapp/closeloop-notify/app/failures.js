/* What did not go out, why, and a way to send it once more. */
import { get, send } from '../../../../../../lib/closeloop/api.js';
import { acting, button, el, load, message, table } from './views.js';
import { moment, say, wordsOf } from './words.js';

const PATH = '/api/notifications/failures';

export function failureList(host, tell) {
  load(host, () => get(PATH), failures => [
    el('h3', {}, say('failures'), ' ', button(say('refresh'), () => failureList(host, tell), 'btn-link btn-sm')),
    failures.length ? list(failures) : el('p', { class: 'text-muted' }, say('failures.none'))
  ]);
}

function list(failures) {
  const said = el('div');
  return [said, table([
    { label: say('what'), cell: failure => (failure.letter ? say('letter', { what: wordsOf(failure.event) }) : wordsOf(failure.event)) },
    { label: say('about'), cell: failure => failure.subject },
    { label: say('to'), cell: failure => failure.receiver || '–' },
    { label: say('since'), cell: failure => moment(failure.createdAt) },
    { label: say('why'), cell: failure => el('a', { href: `#/process-instance/${failure.processInstanceId}` }, failure.why) },
    { label: say('next'), cell: failure => (failure.attemptsLeft > 0 ? moment(failure.nextAttemptAt) : say('never')) },
    { label: say('actions'), cell: failure => button(say('resend'), acting(said, () => resend(failure)), 'btn-default btn-sm') }
  ], failures, { class: 'cam-table nt-table' })];
}

async function resend(failure) {
  await send('POST', `${PATH}/${failure.id}/retry`);
  return message('success', say('resent'));
}
