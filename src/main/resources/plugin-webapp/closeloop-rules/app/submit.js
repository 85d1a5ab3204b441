/* A draft on its way to a manager: what changes, whether it may, what it means for open cases, and the request itself. */
import { verdict } from './cases.js';
import { findings } from './check.js';
import { differences } from './difference.js';
import { findBacktest } from './last-backtest.js';
import * as api from './rules-api.js';
import { acting, askWords, button, el, empty, field, fill, load, message, table } from './views.js';
import { count, figure, moment, say } from './words.js';

export async function show(panel, desk) {
  if (!desk.draft) {
    fill(panel, empty(say('submit.noDraft')));
    return;
  }
  if (desk.isDirty() && !(await desk.save())) {
    fill(panel, message('warning', say('submit.notSaved')));
    return;
  }
  if (desk.backtestId === null) {
    await findBacktest(desk);
  }
  const xml = desk.draft.xml;
  const chosen = new Set();
  const again = el('select', { class: 'form-control' }, ['NONE', 'ALL', 'CHOSEN'].map(kind => el('option', { value: kind }, say(`reevaluate.${kind}`))));
  const openCases = field(say('submit.reevaluate'), again, say('submit.reevaluateHelp'));
  const draw = answer => {
    openCases.hidden = answer.cases === null;
    return impact(answer, chosen);
  };
  fill(panel, el('div', { class: 'rd-columns' },
    el('div', { class: 'rd-wide' },
      part(say('submit.difference'), () => api.draftDifference(desk.key, desk.draft.id), ({ changes }) => differences(changes)),
      part(say('submit.impact'), () => api.impact(desk.key, desk.draft.id), draw)),
    el('div', { class: 'rd-narrow' },
      part(say('check'), () => api.check(desk.key, xml), answer => findings(answer)),
      part(say('cases'), () => api.runCases(desk.key, xml), verdict),
      request(desk, panel, { again, chosen, openCases }))));
}

function part(title, read, draw) {
  const host = el('div');
  load(host, read, draw);
  return el('div', { class: 'rd-section' }, el('h3', {}, title), host);
}

/** Which open cases it would decide otherwise; they can be chosen to be decided again. */
function impact({ cases, open, looked, upto, changed, differing, changes, items }, chosen) {
  if (cases === null) {
    return empty(say('impact.notAsked'));
  }
  const part = upto !== null && [' ', say('impact.part', { looked: figure(looked), open: figure(open) })];
  if (differing === 0) {
    return message('success', count('impact.none', looked), part);
  }
  const choose = item => el('input', { type: 'checkbox', 'aria-label': item.number,
    onchange: event => (event.target.checked ? chosen.add(item.number) : chosen.delete(item.number)) });
  return [message('info', el('strong', {}, count('impact.changed', changed, { open: figure(looked) })),
    differing > changed && [' ', count('impact.differing', differing - changed)],
    part,
    el('ul', {}, changes.map(move => el('li', {}, `${figure(move.count)}: ${move.from} → ${move.to}`)))),
  table([
    { label: say('impact.choose'), cell: choose },
    { label: say('case'), cell: item => [item.number, ' ', el('span', { class: 'text-muted' }, item.name ?? '')] },
    { label: say('before'), cell: item => el('del', {}, item.from) },
    { label: say('after'), cell: item => el('ins', {}, item.to) }
  ], items, { class: 'cam-table rd-table' }),
  items.length < differing && el('p', { class: 'text-muted' }, say('impact.more', { shown: figure(items.length), changed: figure(differing) }))];
}

/** Another change of this decision: one at a time waits for its approval, and of those that wait for their day the first stands. */
const onItsWay = ({ number, author, state, publishAt }) => message('warning', state === 'APPROVED'
  ? say('submit.waitsForDay', { number, who: author, when: moment(publishAt) })
  : say('submit.waits', { number, who: author }));

/** The request to publish. */
function request(desk, panel, { again, chosen, openCases }) {
  const place = el('div');
  const note = el('textarea', { class: 'form-control', rows: 4, maxlength: 2000, required: true });
  const publishAt = el('input', { type: 'datetime-local', class: 'form-control' });
  const outdated = desk.draft.basedOnVersion !== desk.decision.version;
  const merged = el('input', { type: 'checkbox' });
  const proposal = () => ({
    basedOnVersion: merged.checked ? desk.decision.version : undefined,
    draftId: desk.draft.id, note: note.value, backtestId: desk.backtestId ?? undefined, reevaluate: again.value,
    chosen: again.value === 'CHOSEN' ? [...chosen] : undefined,
    publishAt: publishAt.value ? new Date(publishAt.value).toISOString() : undefined
  });
  const done = (answer, text) => {
    fill(panel, message('success', say(text, { number: answer.number })));
    desk.reopenDraft?.();
    return desk.refresh();
  };
  const send = acting(place, async () => {
    if (!note.reportValidity()) {
      return;
    }
    if (again.value === 'CHOSEN' && chosen.size === 0) {
      throw new Error(say('submit.chooseFirst'));
    }
    await done(await api.submit(desk.key, proposal()), 'submit.done');
  });
  const emergency = acting(place, async () => {
    const { answer, words } = await askWords(say('emergency.title'), say('emergency.text'), say('reason'), [['yes', say('emergency.yes'), 'btn-danger']]);
    if (answer) {
      await done(await api.publishNow(desk.key, { draftId: desk.draft.id, reason: words }), 'emergency.done');
    }
  });
  const earlier = el('div');
  load(earlier, () => api.waiting(desk.key), changes => changes.map(onItsWay));
  return el('div', { class: 'rd-section' }, el('h3', {}, say('submit.request')), earlier,
    field(say('note'), note, say('submit.noteHelp')),
    field(say('submit.publishAt'), publishAt, say('submit.publishAtHelp')),
    openCases,
    el('p', { class: 'text-muted' }, desk.backtestId ? say('submit.withBacktest') : say('submit.noBacktest')),
    outdated && el('div', { class: 'checkbox' }, el('label', {}, merged, say('submit.merged', { version: desk.decision.version }))),
    place,
    el('p', { class: 'rd-buttons' }, button(say('submit.send'), send, 'btn-primary'),
      desk.rights.mayPublishAtOnce && button(say('emergency.go'), emergency, 'btn-link')));
}
