/* Whether the table packaged with this release differs from what was taken over last, and in what. */
import { differences } from './difference.js';
import * as api from './rules-api.js';
import { acting, button, el, fill, load, message } from './views.js';
import { say } from './words.js';

export function show(panel, desk) {
  const place = el('div');
  const host = el('div');
  // From what is published to what is packaged: the draft would change exactly this.
  const adopt = acting(place, async () => {
    await api.adopt(desk.key);
    await desk.refresh();
    desk.reopenDraft?.();
    desk.go('draft');
  });
  fill(panel, place, host);
  load(host, () => api.drift(desk.key), ({ differs, seedChanged, difference }) => (differs || seedChanged
    ? [message(seedChanged ? 'warning' : 'info', say(seedChanged ? 'drift.changed' : 'drift.differs')), differences(difference), desk.rights.mayChange && button(say('drift.adopt'), adopt)]
    : message('success', say('drift.same'))));
}
