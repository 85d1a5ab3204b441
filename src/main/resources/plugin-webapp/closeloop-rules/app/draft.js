/* The table as it is published, or one's draft of it. */
import { edit } from './draft-edit.js';
import { openEditor } from './editor.js';
import { others } from './drafts-of-others.js';
import * as api from './rules-api.js';
import { acting, button, el, failure, fill, loading } from './views.js';
import { say } from './words.js';

export async function show(panel, desk) {
  const again = () => show(panel, desk);
  fill(panel, loading());
  try {
    await desk.readDrafts();
    if (desk.draft) {
      edit(panel, desk, again);
    } else {
      await look(panel, desk, again);
    }
  } catch (error) {
    fill(panel, failure(error, again));
  }
}

async function look(panel, desk, again) {
  const place = el('div');
  const table = el('div');
  const begin = acting(place, async () => {
    await api.beginDraft(desk.key);
    await Promise.all([again(), desk.refresh()]);
  });
  fill(panel, place, desk.rights.mayChange && el('div', { class: 'rd-bar' }, button(say('draft.begin'), begin, 'btn-primary'),
    el('span', { class: 'text-muted' }, say('draft.none'))), others(desk, again), table);
  openEditor(table, { xml: await api.publishedXml(desk.key), edit: false, scope: desk.scope, onChange: () => {} });
}
