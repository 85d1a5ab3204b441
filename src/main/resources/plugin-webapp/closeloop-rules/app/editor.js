/* Cockpit's own DMN editor: one table of the file at a time, its rows marked where something is said about them. */
import { el, fill, service } from './views.js';
import { say } from './words.js';

/**
 * Opens a decision file.
 *
 * @param options {xml, edit, scope, onChange} onChange is called after each change
 * @return {xml, reveal, mark, close}: xml() answers the content as it is now; reveal(decision, row) shows a row;
 *   mark({rowId: 'danger'}) colours rows
 */
export function openEditor(host, { xml, edit, scope, onChange }) {
  const own = scope.$new(true);
  const control = {};
  const marks = el('style');
  const tables = el('ul', { class: 'nav nav-pills rd-tables' });
  const frame = el('div', { class: 'rd-editor' });
  Object.assign(own, { xml, control, table: firstTable(xml), ready: () => opened(control, tables, onChange) });
  fill(host, marks, tables, frame);
  frame.append(compiled(own, edit));
  own.$on('$destroy', () => control.getViewer?.().destroy());
  return {
    xml: async () => (await control.getViewer().saveXML({ format: true })).xml,
    reveal: (decision, rowId) => reveal(control, frame, decision, rowId),
    mark: rows => { marks.textContent = Object.entries(rows).map(rule).join('\n'); },
    close: () => {
      own.$destroy();
      fill(host);
    }
  };
}

function compiled(scope, edit) {
  const widget = el('div', {
    'cam-widget-dmn-viewer': '', xml: 'xml', table: '{{table}}', control: 'control', 'edit-mode': String(edit), 'data-on-load': 'ready()'
  });
  const node = service('$compile')(widget)(scope)[0];
  scope.$applyAsync();
  return node;
}

/** The file's top decision, which no other one requires. */
export function firstTable(xml) {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const required = [...file.getElementsByTagNameNS('*', 'requiredDecision')].map(one => one.getAttribute('href')?.slice(1));
  const decisions = [...file.getElementsByTagNameNS('*', 'decision')].map(one => one.id || one.getAttribute('id'));
  return decisions.find(id => !required.includes(id)) ?? decisions[0];
}

/** Every kind of view has an editor of its own, which is made when it is opened first. */
function opened(control, tables, onChange) {
  const viewer = control.getViewer();
  const known = new Set();
  const watch = () => {
    const active = viewer.getActiveViewer();
    if (active && !known.has(active)) {
      known.add(active);
      active.on('commandStack.changed', onChange);
    }
    if (isDiagram(viewer.getActiveView())) {
      active.get('canvas').zoom('fit-viewport', 'auto');
    }
    drawTables(tables, viewer);
  };
  watch();
  viewer.on('views.changed', watch);
}

function drawTables(tables, viewer) {
  const views = viewer.getViews();
  // The diagram of a single table says nothing.
  fill(tables, views.length > 2 && views.map(view =>
    el('li', { class: view === viewer.getActiveView() && 'active' },
      el('a', { href: '', onclick: event => { event.preventDefault(); viewer.open(view); } },
        isDiagram(view) ? say('diagram') : view.name ?? view.id))));
}

const isDiagram = view => view?.element.$type === 'dmn:Definitions';

async function reveal(control, frame, decision, rowId) {
  const viewer = control.getViewer();
  const view = viewer.getViews().find(one => one.id === decision);
  if (view && view !== viewer.getActiveView()) {
    await viewer.open(view);
  }
  const cell = rowId && frame.querySelector(`[data-row-id="${CSS.escape(rowId)}"]`);
  cell?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** By a style rule, not a class: the editor draws its rows anew as it likes. */
const rule = ([rowId, kind]) =>
  `.rd-editor td.rule-index[data-row-id="${CSS.escape(rowId)}"] { box-shadow: inset 5px 0 var(--rd-${kind}); }`;
