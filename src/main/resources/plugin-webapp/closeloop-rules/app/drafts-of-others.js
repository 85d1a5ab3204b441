/* Who else works on the decision; whoever has no draft yet can begin with theirs. */
import * as api from './rules-api.js';
import { acting, button, el, message } from './views.js';
import { moment, say } from './words.js';

/** @param again shows the draft anew */
export function others(desk, again) {
  const place = el('div');
  const takeOver = draft => acting(place, async () => {
    await api.beginDraft(desk.key, (await api.draft(desk.key, draft.id)).xml);
    await again();
  });
  const line = draft => el('li', {},
    say('draft.other', { who: draft.author, version: draft.basedOnVersion, when: moment(draft.updatedAt) }),
    desk.rights.mayChange && desk.draft === null && [' ', button(say('draft.takeOver'), takeOver(draft), 'btn-link btn-xs')]);
  return desk.others.length > 0 && message('info', place, el('ul', { class: 'list-unstyled' }, desk.others.map(line)));
}
