/* A decision at the desk: its head and a tab for each thing to do with it. */
import { guard } from './guard.js';
import * as api from './rules-api.js';
import { origin, seedState } from './standing.js';
import { el, failure, fill, loading, me, page, service, sheet } from './views.js';
import { say } from './words.js';

const TABS = {
  draft: () => import('./draft.js'),
  backtest: () => import('./backtest.js'),
  submit: () => import('./submit.js'),
  history: () => import('./history.js'),
  rows: () => import('./rows.js'),
  drift: () => import('./drift.js'),
  audit: () => import('./audit.js')
};

/** Tabs for those who work on a draft. */
const CHANGING = ['backtest', 'submit'];

export async function show(node, options, scope) {
  const key = service('$routeParams').key;
  const content = el('div');
  page(node, say('rules'), crumbs(key), sheet(content));
  fill(content, loading());
  try {
    const decision = await api.decision(key);
    page(node, decision.name, crumbs(decision.name), sheet(content));
    await open(content, decision, scope);
  } catch (error) {
    fill(content, failure(error, () => show(node, options, scope)));
  }
}

const crumbs = label => [{ label: say('rules'), href: '#/rules' }, { label }];

async function open(content, decision, scope) {
  const head = el('div');
  const bar = el('ul', { class: 'nav nav-tabs', role: 'tablist' });
  const body = el('div', { class: 'rd-body' });
  const panels = {};
  const desk = deskOf(decision, scope, head, panels);
  [desk.rights] = await Promise.all([api.rights(), desk.readDrafts()]);
  guard(desk);
  desk.go = async tab => {
    mark(bar, tab);
    await showPanel(body, panels, tab, desk);
  };
  const tabs = Object.keys(TABS).filter(tab => desk.rights.mayChange || !CHANGING.includes(tab));
  fill(bar, tabs.map(tab => tabButton(tab, desk.go)));
  drawHead(head, decision);
  fill(content, head, bar, body);
  const wanted = service('$location').search().tab;
  desk.go(tabs.includes(wanted) ? wanted : 'draft');
}

/** What the tabs share. */
function deskOf(decision, scope, head, panels) {
  const desk = {
    key: decision.key,
    decision,
    scope,
    /** One's own draft as the server has it; null where there is none. */
    draft: null,
    /** What the user may do: {mayChange, mayPublishAtOnce}. */
    rights: {},
    /** The drafts of others, without their content. */
    others: [],
    readDrafts: () => readDrafts(desk),
    /** The draft's content as it is on the screen. */
    xml: async () => desk.draft?.xml,
    backtestId: null,
    /** Reads the head again after something was published or begun. */
    refresh: async () => Object.assign(decision, await api.decision(decision.key)) && drawHead(head, decision),
    /** The draft is read anew when it is shown next, after it was submitted or another one taken over. */
    reopenDraft: () => {
      panels.draft?.remove();
      delete panels.draft;
      Object.assign(desk, { isDirty: () => false, xml: async () => desk.draft?.xml });
    }
  };
  return desk;
}

async function readDrafts(desk) {
  const { items } = await api.drafts(desk.key);
  const own = items.find(draft => draft.author === me());
  desk.draft = own ? await api.draft(desk.key, own.id) : null;
  desk.others = items.filter(draft => draft !== own);
}

function drawHead(head, decision) {
  fill(head,
    el('header', {}, el('h1', { class: 'section-title' }, decision.name, ' ', el('small', {}, say('versionOf', { version: decision.version })))),
    decision.description && el('p', {}, decision.description),
    el('p', { class: 'text-muted' }, decision.publishedBy && decision.source !== 'DEPLOYED' ? say('publishedBy', { origin: origin(decision) }) : origin(decision), decision.seedChanged && [' ', seedState(decision)]));
}

const tabButton = (tab, select) =>
  el('li', { role: 'presentation', 'data-tab': tab },
    el('a', { href: '', role: 'tab', onclick: event => { event.preventDefault(); select(tab); } }, say(`tab.${tab}`)));

function mark(bar, tab) {
  bar.querySelectorAll('li').forEach(item => {
    const active = item.dataset.tab === tab;
    item.classList.toggle('active', active);
    item.firstChild.setAttribute('aria-selected', active);
  });
}

/** The draft stays as it is while others are looked at; what is read is read anew. */
async function showPanel(body, panels, tab, desk) {
  const kept = panels[tab] && tab === 'draft';
  const panel = kept ? panels[tab] : el('div', { role: 'tabpanel' });
  panels[tab]?.remove();
  panels[tab] = panel;
  Object.values(panels).forEach(other => { other.hidden = other !== panel; });
  body.append(panel);
  if (kept) {
    return;
  }
  fill(panel, loading());
  try {
    (await TABS[tab]()).show(panel, desk);
  } catch (error) {
    fill(panel, failure(error, () => showPanel(body, { ...panels, [tab]: undefined }, tab, desk)));
  }
}
