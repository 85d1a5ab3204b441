/* What is wrong with a draft, beside it while it is edited. */
import * as api from './rules-api.js';
import { button, el, failure, fill, loading } from './views.js';
import { count, say } from './words.js';

const PAUSE_MILLIS = 700;

/**
 * Checks a draft a moment after it was changed last.
 *
 * @param seen is told the content each time
 * @return called after each change
 */
export function checker(desk, editor, host, seen) {
  let latest = 0;
  let timer;
  const run = async () => {
    const mine = ++latest;
    try {
      const xml = await editor.xml();
      desk.onContent?.(xml);
      seen(xml);
      const result = await api.check(desk.key, xml);
      if (mine === latest) {
        draw(host, editor, result);
      }
    } catch (error) {
      if (mine === latest) {
        fill(host, failure(error, run));
      }
    }
  };
  desk.scope.$on('$destroy', () => clearTimeout(timer));
  return () => {
    latest++;
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MILLIS);
    host.firstChild ? host.classList.add('rd-stale') : fill(host, loading(say('check.running')));
  };
}

function draw(host, editor, { errors, warnings }) {
  host.classList.remove('rd-stale');
  editor.mark({ ...marks(warnings, 'warning'), ...marks(errors, 'danger') });
  fill(host, findings({ errors, warnings }, finding => editor.reveal(finding.decisionKey, finding.rowId)));
}

const marks = (found, kind) => Object.fromEntries(found.filter(one => one.rowId).map(one => [one.rowId, kind]));

/** Errors and warnings; each can be pressed where there is something to go to. */
export function findings({ errors, warnings }, go) {
  return el('div', { role: 'status' },
    errors.length + warnings.length === 0 && el('p', { class: 'text-success' }, el('span', { class: 'glyphicon glyphicon-ok' }), ' ', say('check.fine')),
    errors.length > 0 && list(count('check.errors', errors.length), errors, 'danger', go),
    warnings.length > 0 && list(count('check.warnings', warnings.length), warnings, 'warning', go));
}

const list = (title, found, kind, go) => [
  el('p', {}, el('span', { class: `label label-${kind}` }, title)),
  el('ul', { class: 'list-unstyled rd-findings' }, found.map(one => el('li', { class: `rd-finding rd-${kind}` },
    go && one.rowId ? button(one.message, () => go(one), 'btn-link') : one.message)))
];
