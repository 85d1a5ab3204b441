/* The table as a spreadsheet: down, changed there, and up again. */
import { differences } from './difference.js';
import * as api from './rules-api.js';
import { acting, button, el, field, fill, message } from './views.js';
import { say } from './words.js';

/** @param reopen shows the draft anew */
export function spreadsheetPanel(desk, reopen) {
  const place = el('div');
  const outcome = el('div', { 'aria-live': 'polite' });
  const file = el('input', { type: 'file', accept: '.xlsx', class: 'form-control' });
  const upload = acting(place, async () => {
    fill(outcome);
    if (file.files.length === 0) {
      throw new Error(say('sheet.none'));
    }
    if (desk.isDirty() && !(await desk.save())) {
      return;
    }
    fill(outcome, taken(await api.uploadSpreadsheet(desk.key, desk.draft.id, file.files[0], desk.draft.revision), reopen));
  });
  const download = el('a', { href: api.spreadsheet(desk.key, desk.draft.id), download: `${desk.key}.xlsx` }, say('sheet.download'));
  return [
    el('p', {}, download, ' ', el('span', { class: 'text-muted' }, say('sheet.saved'))),
    field(say('sheet.upload'), file), button(say('sheet.take'), upload), place, outcome
  ];
}

/** What came of it. Where anything does not fit nothing was taken; else the draft is saved already. */
function taken({ changes, misfits }, reopen) {
  if (misfits.length > 0) {
    return message('warning', el('strong', {}, say('sheet.misfits')),
      el('ul', {}, misfits.map(misfit => el('li', {}, place(misfit), ': ', misfit.reason))));
  }
  return changes.length > 0 ? [differences(changes), button(say('sheet.show'), reopen, 'btn-primary')] : message('info', say('sheet.same'));
}

/** Where Excel shows it. */
function place({ sheet, row, column }) {
  if (row === null) {
    return sheet;
  }
  return column === null ? say('sheet.row', { sheet, row }) : say('sheet.place', { sheet, cell: `${column}${row}` });
}
