/* Everything that was found about a change on its way; its approver sees the beginning of it in Tasklist. */
import { verdict } from './cases.js';
import { findings } from './check.js';
import { differences } from './difference.js';
import * as api from './rules-api.js';
import { el, load } from './views.js';
import { say } from './words.js';

/** Shut until it is asked for. */
export function found(number, open) {
  const host = el('div');
  const read = () => load(host, () => api.change(number), ({ difference, checks, cases }) => [
    part('submit.difference', differences(difference)),
    part('check', findings(checks)),
    part('cases', verdict(cases))
  ]);
  const node = el('details', { ontoggle: () => node.open && host.childElementCount === 0 && read() },
    el('summary', {}, say('history.found')), host);
  node.open = open;
  return node;
}

const part = (title, content) => el('div', { class: 'rd-section' }, el('h3', {}, say(title)), content);
