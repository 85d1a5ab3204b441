/* The rule desk's HTTP interface, in one place. */
import { get, root, send, withQuery } from '../../../../../../lib/closeloop/api.js';

const at = (key, ...parts) => ['/api/rules', key, ...parts].map(part => part.toString()).join('/');

/** What the user may do here: {mayChange, mayPublishAtOnce}; refused to whoever may not even look. */
export const rights = () => get('/api/rules/rights');

export const desk = () => get('/api/rules', { size: 200 });
export const decision = key => get(at(key));
export const publishedXml = (key, version) => get(at(key, 'xml'), { version });
/** Changes that wait for their approval, and those that wait for their day. */
export async function waiting(key, size = 20) {
  const [submitted, approved] = await Promise.all(
    ['SUBMITTED', 'APPROVED'].map(state => get('/api/rules/changes', { key, state, size })));
  return [...submitted.items, ...approved.items];
}
export const change = number => get(`/api/rules/changes/${number}`);
export const withdraw = (number, note) => send('POST', `/api/rules/changes/${number}/withdraw`, { note });

export const drafts = key => get(at(key, 'drafts'));
export const draft = (key, id) => get(at(key, 'drafts', id));
export const beginDraft = (key, xml) => send('POST', at(key, 'drafts'), { xml });
export const saveDraft = (key, id, xml, revision) => send('PUT', at(key, 'drafts', id), { xml, revision });
export const discardDraft = (key, id) => send('DELETE', at(key, 'drafts', id));
export const draftDifference = (key, id) => get(at(key, 'drafts', id, 'difference'));

/** Where the table lies as a spreadsheet. */
export const spreadsheet = (key, id) => root + at(key, 'drafts', id, 'table.xlsx');

export function uploadSpreadsheet(key, id, file, revision) {
  const form = new FormData();
  form.append('file', file);
  form.append('revision', revision);
  return send('PUT', at(key, 'drafts', id, 'table.xlsx'), form);
}

export const check = (key, xml) => send('POST', at(key, 'check'), { xml });
export const tryOut = (key, xml, inputs) => send('POST', at(key, 'try'), { xml, inputs });

export const cases = key => get(at(key, 'cases'), { size: 200 });
export const addCase = (key, example) => send('POST', at(key, 'cases'), example);
export const removeCase = (key, id) => send('DELETE', at(key, 'cases', id));
export const runCases = (key, xml) => send('POST', at(key, 'cases', 'run'), { xml });

export const startBacktest = (key, what) => send('POST', at(key, 'backtests'), what);
export const ownBacktests = (key, size) => get(at(key, 'backtests'), { size });
export const backtest = (key, id) => get(at(key, 'backtests', id));
export const backtestChanges = (key, id, page, size) => get(at(key, 'backtests', id, 'changes'), { page, size });
export const cancelBacktest = (key, id) => send('POST', at(key, 'backtests', id, 'cancel'));

export const impact = (key, draftId) => get(at(key, 'impact'), { draftId });
export const submit = (key, proposal) => send('POST', at(key, 'submit'), proposal);
export const publishNow = (key, proposal) => send('POST', at(key, 'publish'), proposal);

export const versions = (key, page, size) => get(at(key, 'versions'), { page, size });
export const difference = (key, from, to) => get(at(key, 'versions', from, 'difference'), { to });
export const rollback = (key, version, note, atOnce) => send('POST', at(key, 'rollback'), { version, note, atOnce });

export const rows = (key, from, to) => get(at(key, 'rows'), { from, to });
export const drift = key => get(at(key, 'drift'));
export const adopt = key => send('POST', at(key, 'drift', 'adopt'));
export const audit = (key, page, size) => get('/api/rules/audit', { key, page, size });
export const explain = id => get(`/api/rules/explain/${id}`);

/** Where Cockpit shows a decision that was taken. */
export const instancePage = id => `#/decision-instance/${id}`;

/** Where the desk shows a decision. */
export const decisionPage = (key, tab) => withQuery(`#/rules/${key}`, { tab });
