/* Costs from a file: sent, followed until they are in, and what was rejected to take along. */
import {el, fill, get, root, say, send} from './words.js';

const PAUSE = 700;

/** The way for a file; imported is called when it is in. */
export function costImport(imported) {
  const file = el('input', {type: 'file', accept: '.csv,.xlsx', 'aria-label': say('file'), required: true});
  const message = el('p', {role: 'status'});
  return el('form', {class: 'cl-costs-form', onsubmit: event => {
    event.preventDefault();
    take(file, message, imported);
  }},
    el('h3', {}, say('fromFile')), el('p', {}, el('small', {}, say('fileHint'))),
    el('div', {class: 'cl-costs-file'}, file, el('button', {type: 'submit', class: 'btn btn-default'}, say('import'))), message);
}

async function take(file, message, imported) {
  const body = new FormData();
  body.append('type', 'costs');
  body.append('file', file.files[0]);
  try {
    const {id} = await send('POST', '/api/imports', body);
    const ended = await end(id, message);
    fill(message, ended.state === 'FAILED' ? refusal(say('importFailed', {error: ended.error ?? ''})) : [
      say('imported', ended), ' ',
      ended.rejected > 0 && el('a', {href: `${root}/api/imports/${id}/rejected.csv`, download: ''}, say('rejectedRows'))].filter(Boolean));
    file.value = '';
    imported();
  } catch (refused) {
    fill(message, refusal([refused.message, ...refused.errors.map(error => `${error.field} ${error.message}`)].join(' ')));
  }
}

async function end(id, message) {
  for (;;) {
    const status = await get(`/api/imports/${id}`);
    if (status.state !== 'RUNNING') {
      return status;
    }
    fill(message, say('importing', {percent: status.percent ?? 0}));
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

const refusal = text => el('span', {class: 'cl-refused', role: 'alert'}, text);
