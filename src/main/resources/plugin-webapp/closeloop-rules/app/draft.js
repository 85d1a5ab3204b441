/* The draft: edited in Cockpit's table editor, checked while it is, tried beside it. */
import { checker } from './check.js';
import { openEditor } from './editor.js';
import * as api from './rules-api.js';
import { casesPanel } from './cases.js';
import { spreadsheetPanel } from './spreadsheet.js';
import { tryPanel } from './try.js';
import { acting, ask, button, el, failure, fill, loading, message } from './views.js';
import { moment, say } from './words.js';

export async function show(panel, desk) {
  fill(panel, loading());
  try {
    await desk.readDrafts();
    if (desk.draft) {
      edit(panel, desk);
    } else {
      await look(panel, desk);
    }
  } catch (error) {
    fill(panel, failure(error, () => show(panel, desk)));
  }
}

/** What is published, or somebody else's draft, to be read. */
async function look(panel, desk) {
  const place = el('div');
  const table = el('div');
  const begin = acting(place, async () => {
    await api.beginDraft(desk.key);
    await Promise.all([show(panel, desk), desk.refresh()]);
  });
  fill(panel, place, desk.rights.mayChange && el('div', { class: 'rd-bar' }, button(say('draft.begin'), begin, 'btn-primary'),
    el('span', { class: 'text-muted' }, say('draft.none'))), others(desk, panel), table);
  openEditor(table, { xml: await api.publishedXml(desk.key), edit: false, scope: desk.scope, onChange: () => {} });
}

/** Others' drafts; one can begin with what they have. */
function others(desk, panel) {
  const place = el('div');
  const takeOver = draft => acting(place, async () => {
    await api.beginDraft(desk.key, (await api.draft(desk.key, draft.id)).xml);
    await show(panel, desk);
  });
  return desk.others.length > 0 && message('info', place, el('ul', { class: 'list-unstyled' }, desk.others.map(draft => el('li', {},
    say('draft.other', { who: draft.author, version: draft.basedOnVersion, when: moment(draft.updatedAt) }),
    desk.rights.mayChange && desk.draft === null && [' ', button(say('draft.takeOver'), takeOver(draft), 'btn-link btn-xs')]))));
}

function edit(panel, desk) {
  const draft = desk.draft;
  const place = el('div');
  const state = el('span', { class: 'text-muted', role: 'status' }, saved(draft));
  const findings = el('div');
  const host = el('div');
  let dirty = false;
  const changed = isDirty => {
    dirty = isDirty;
    fill(state, isDirty ? el('strong', {}, say('draft.unsaved')) : saved(desk.draft));
  };
  const editor = openEditor(host, {
    xml: draft.xml, edit: true, scope: desk.scope,
    onChange: () => { changed(true); check(); }
  });
  const check = checker(desk, editor, findings);
  desk.xml = editor.xml;
  desk.isDirty = () => dirty;
  desk.save = async () => {
    try {
      const xml = await editor.xml();
      desk.draft = await api.saveDraft(desk.key, draft.id, xml, desk.draft.revision);
      changed(false);
      return true;
    } catch (error) {
      fill(place, error.status === 409 ? conflict(desk, panel, error) : failure(error));
      return false;
    }
  };
  const reopen = () => { dirty = false; editor.close(); return Promise.all([show(panel, desk), desk.refresh()]); };
  fill(panel,
    toolbar(desk, { place, state, reopen, submit: () => desk.go('submit') }),
    place,
    draft.basedOnVersion !== desk.decision.version && outdated(desk, draft),
    others(desk, panel),
    el('div', { class: 'rd-columns' },
      el('div', { class: 'rd-wide' }, host),
      el('aside', { class: 'rd-narrow' }, section(say('check'), findings), section(say('try'), tryPanel(desk)),
        section(say('cases'), casesPanel(desk)), section(say('spreadsheet'), spreadsheetPanel(desk, reopen)))));
  check();
}

const saved = draft => say('draft.saved', { when: moment(draft.updatedAt), version: draft.basedOnVersion });

const section = (title, content) => el('div', { class: 'rd-section' }, el('h3', {}, title), content);

function toolbar(desk, { place, state, reopen, submit }) {
  const discard = acting(place, async () => {
    if (await ask(say('discard.title'), say('discard.text'), [['yes', say('discard.yes'), 'btn-danger'], ['', say('cancel'), 'btn-default']])) {
      await api.discardDraft(desk.key, desk.draft.id);
      await reopen();
    }
  });
  return el('div', { class: 'rd-bar' },
    button(say('save'), acting(place, desk.save), 'btn-primary'),
    button(say('submit.go'), acting(place, async () => (!desk.isDirty() || await desk.save()) && submit())),
    button(say('draft.discard'), discard, 'btn-link'), state);
}

/** The draft was saved elsewhere, in another window most likely: one of the two has to go. */
function conflict(desk, panel, error) {
  const place = el('div');
  const overwrite = acting(place, async () => {
    desk.draft = await api.draft(desk.key, desk.draft.id);
    await desk.save();
  });
  const reload = acting(place, () => { desk.isDirty = () => false; return show(panel, desk); });
  return message('warning', el('p', {}, error.message), el('p', {}, say('conflict.what')), place,
    el('p', { class: 'rd-buttons' }, button(say('conflict.reload'), reload), button(say('conflict.overwrite'), overwrite)));
}

const outdated = (desk, draft) =>
  message('warning', say('draft.outdated', { based: draft.basedOnVersion, version: desk.decision.version }));
