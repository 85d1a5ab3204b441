/* One's draft: edited in Cockpit's table editor, checked while it is, tried beside it. */
import { casesPanel } from './cases.js';
import { checker } from './check.js';
import { others } from './drafts-of-others.js';
import { openEditor } from './editor.js';
import * as api from './rules-api.js';
import { spreadsheetPanel } from './spreadsheet.js';
import { tryPanel } from './try.js';
import { forget, keep, kept } from './unsaved.js';
import { acting, ask, button, el, failure, fill, message } from './views.js';
import { moment, say } from './words.js';

/**
 * @param again shows the draft anew, as it is saved
 * @param content what is to be edited, where it is not what is saved
 */
export function edit(panel, desk, again, content = null) {
  const places = { message: el('div'), state: el('span', { class: 'text-muted', role: 'status' }), findings: el('div'), table: el('div') };
  const editor = editing(desk, places, content, again);
  const reopen = () => {
    desk.isDirty = () => false;
    editor.close();
    return Promise.all([again(), desk.refresh()]);
  };
  fill(panel,
    toolbar(desk, places, reopen),
    places.message,
    content === null && kept(desk.draft) && restorable(desk, () => edit(panel, desk, again, kept(desk.draft))),
    desk.draft.basedOnVersion !== desk.decision.version && outdated(desk),
    others(desk, again),
    el('div', { class: 'rd-columns' },
      el('div', { class: 'rd-wide' }, places.table),
      el('aside', { class: 'rd-narrow' }, section(say('check'), places.findings), section(say('try'), tryPanel(desk)),
        section(say('cases'), casesPanel(desk)), section(say('spreadsheet'), spreadsheetPanel(desk, reopen)))));
}

/** Opens the editor and gives the desk what the other tabs need of it: xml(), isDirty(), save(). */
function editing(desk, places, content, again) {
  let dirty;
  const changed = isDirty => {
    dirty = isDirty;
    fill(places.state, isDirty ? el('strong', {}, say('draft.unsaved')) : saved(desk.draft));
  };
  const onChange = () => {
    changed(true);
    check();
  };
  const editor = openEditor(places.table, { xml: content ?? desk.draft.xml, edit: true, scope: desk.scope, onChange });
  const check = checker(desk, editor, places.findings, xml => dirty && keep(desk.draft, xml));
  Object.assign(desk, {
    xml: editor.xml,
    isDirty: () => dirty,
    save: () => save(desk, places.message, () => changed(false), again)
  });
  changed(content !== null);
  check();
  return editor;
}

/** Answers whether it is saved. */
async function save(desk, place, done, again) {
  try {
    desk.draft = await api.saveDraft(desk.key, desk.draft.id, await desk.xml(), desk.draft.revision);
    forget(desk.draft);
    done();
    return true;
  } catch (error) {
    fill(place, error.status === 409 ? await conflict(desk, again) : failure(error));
    return false;
  }
}

const saved = draft => say('draft.saved', { when: moment(draft.updatedAt), version: draft.basedOnVersion });

const section = (title, content) => el('div', { class: 'rd-section' }, el('h3', {}, title), content);

function toolbar(desk, places, reopen) {
  const discard = acting(places.message, async () => {
    if (await ask(say('discard.title'), say('discard.text'), [['yes', say('discard.yes'), 'btn-danger'], ['', say('cancel'), 'btn-default']])) {
      await api.discardDraft(desk.key, desk.draft.id);
      forget(desk.draft);
      await reopen();
    }
  });
  const submit = acting(places.message, async () => (!desk.isDirty() || await desk.save()) && desk.go('submit'));
  return el('div', { class: 'rd-bar' },
    button(say('save'), acting(places.message, desk.save), 'btn-primary'),
    button(say('submit.go'), submit),
    button(say('draft.discard'), discard, 'btn-link'), places.state);
}

/** The draft was saved elsewhere, in another window most likely: one of the two has to go. */
async function conflict(desk, again) {
  const { author, updatedAt, revision } = await api.draft(desk.key, desk.draft.id);
  const place = el('div');
  const overwrite = acting(place, () => {
    desk.draft = { ...desk.draft, revision };
    return desk.save();
  });
  const reload = acting(place, () => {
    desk.isDirty = () => false;
    forget(desk.draft);
    return again();
  });
  return message('warning', el('p', {}, say('conflict.who', { who: author, when: moment(updatedAt) }), ' ', say('conflict.what')), place,
    el('p', { class: 'rd-buttons' }, button(say('conflict.reload'), reload), button(say('conflict.overwrite'), overwrite)));
}

/** What was changed in this browser and lost with its window. */
function restorable(desk, restore) {
  const place = message('info', say('kept.text'), el('p', { class: 'rd-buttons' },
    button(say('kept.restore'), restore, 'btn-primary'),
    button(say('kept.forget'), () => { forget(desk.draft); place.remove(); })));
  return place;
}

const outdated = desk =>
  message('warning', say('draft.outdated', { based: desk.draft.basedOnVersion, version: desk.decision.version }));
