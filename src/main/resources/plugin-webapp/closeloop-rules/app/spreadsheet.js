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

/** What came of it; the draft is saved already. */
const taken = ({ changes, misfits }, reopen) => [
  misfits.length > 0 && message('warning', el('strong', {}, say('sheet.misfits')),
    el('ul', {}, misfits.map(misfit => el('li', {}, misfitText(misfit))))),
  changes.length > 0 ? differences(changes) : message('info', say('sheet.same')),
  button(say('sheet.show'), reopen, 'btn-primary')
];

const misfitText = misfit => (typeof misfit === 'string' ? misfit : [misfit.row && say('row', { row: misfit.row }), misfit.column, misfit.message].filter(Boolean).join(': '));
