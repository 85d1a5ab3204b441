/* How often and how long the steps of a process were worked on, on its diagram. */
import {el, fill, get, getOfEngine, say} from './shared.js';
import {dateTime, daysAgo, duration, short} from './format.js';

const PERIODS = [7, 30, 90, 365];
const LINE = 20;
const SHADES = 5;
/** How far a badge shrinks and grows with the diagram. */
const READABLE = {min: 0.8, max: 1.2};
const KEPT = 'closeloop.heatmap';

/** What can be shown: the figure that colours a step, and what its badge says. */
const FIGURES = {
  frequency: {of: step => step.times, text: step => short(step.times)},
  duration: {of: step => step.medianSeconds, text: step => duration(step.medianSeconds)},
  waiting: {of: step => step.waiting, text: step => short(step.waiting)},
};

export function render(viewer, {processDefinitionId}) {
  const map = new Heatmap(viewer);
  const bar = el('div', {class: 'cl-heatmap-bar'});
  viewer.get('canvas').getContainer().append(bar);
  getOfEngine(`/process-definition/${processDefinitionId}`).then(definition => new Controls(bar, map, definition));
  return () => {
    map.clear();
    bar.remove();
  };
}

/** The bar above the diagram: what is shown, of which period and versions. What was chosen stays for the next process. */
class Controls {
  constructor(bar, map, definition) {
    this.bar = bar;
    this.map = map;
    this.definition = definition;
    this.chosen = {on: false, figure: 'frequency', days: 90, all: true, ...JSON.parse(localStorage.getItem(KEPT) ?? '{}')};
    this.message = el('div', {class: 'cl-heatmap-message', role: 'status'});
    this.draw();
  }

  choose(change) {
    Object.assign(this.chosen, change);
    localStorage.setItem(KEPT, JSON.stringify(this.chosen));
    this.draw();
  }

  draw() {
    const {on, figure, days, all} = this.chosen;
    const button = el('button', {type: 'button', class: `btn btn-sm ${on ? 'btn-primary' : 'btn-default'}`, 'aria-pressed': String(on),
      onclick: () => this.choose({on: !on})}, say('heatmap'));
    fill(this.bar, button, on && [
      options('figure', Object.keys(FIGURES).map(name => [name, say(name)]), figure, value => this.choose({figure: value})),
      options('days', PERIODS.map(n => [n, say('lastDays', {n})]), days, value => this.choose({days: Number(value)})),
      options('version', [['all', say('allVersions')], ['this', say('thisVersion', this.definition)]], all ? 'all' : 'this',
        value => this.choose({all: value === 'all'})),
      legend(),
      this.message]);
    if (on && !this.hasRoom) {
      this.map.makeRoom(this.bar.offsetHeight + LINE); // what there is to remark comes later
      this.hasRoom = true;
    }
    this.show();
  }

  async show() {
    const {on, figure, days, all} = this.chosen;
    if (!on) {
      this.map.clear();
      return;
    }
    fill(this.message, say('loading'));
    try {
      const heatmap = await get(`/api/insights/processes/${encodeURIComponent(this.definition.key)}/heatmap`,
        {from: daysAgo(days - 1), version: all ? null : this.definition.version});
      if (this.chosen.on && this.chosen.figure === figure) {
        this.map.draw(heatmap.steps, FIGURES[figure]);
        fill(this.message, remark(heatmap, figure));
      }
    } catch (refused) {
      fill(this.message, refused.message);
    }
  }
}

function remark(heatmap, figure) {
  if (heatmap.leftOutUntil) {
    return say('leftOut', {when: dateTime(heatmap.leftOutUntil)});
  }
  return figure !== 'waiting' && !heatmap.steps.some(step => step.times > 0) ? say('nothingHappened') : null;
}

function options(name, choices, chosen, choose) {
  return el('select', {class: 'form-control input-sm', name, onchange: event => choose(event.target.value)},
    choices.map(([value, label]) => el('option', {value, selected: String(value) === String(chosen)}, label)));
}

const legend = () =>
  el('span', {class: 'cl-heatmap-legend'}, say('fewer'),
    Array.from({length: SHADES}, (none, shade) => el('i', {class: `cl-shade-${shade + 1}`})), say('more'));

/** The colours and badges on the diagram. The viewer outlives the page, so whatever is added is taken away again. */
class Heatmap {
  constructor(viewer) {
    this.canvas = viewer.get('canvas');
    this.overlays = viewer.get('overlays');
    this.elements = viewer.get('elementRegistry');
    this.added = [];
  }

  draw(steps, figure) {
    this.clear();
    const shown = steps.filter(step => this.elements.get(step.step));
    const most = Math.max(...shown.filter(step => !this.isFrame(step)).map(step => figure.of(step) ?? 0), 0);
    shown.forEach(step => {
      const value = figure.of(step);
      if (value) {
        this.colour(step, shade(value, most));
        this.badge(step, {top: -14, left: -10}, 'cl-badge', figure.text(step));
      }
      if (step.overdue) {
        this.badge(step, {bottom: -6, left: 24}, 'cl-badge cl-badge-late', say('overdueShort', {n: short(step.overdue)}));
      }
    });
  }

  /** Whether other steps are drawn within it: its colour would lie behind theirs and its sums dwarf them. */
  isFrame(step) {
    return step.type === 'subProcess';
  }

  colour(step, number) {
    if (!this.isFrame(step)) {
      const marker = `cl-heat-${number}`;
      this.canvas.addMarker(step.step, marker);
      this.added.push(() => this.canvas.removeMarker(step.step, marker));
    }
  }

  /** Moves the diagram down, so that a bar of this height hides nothing of it. */
  makeRoom(height) {
    this.canvas.zoom('fit-viewport', 'auto');
    const {x, y, width, height: shown, scale} = this.canvas.viewbox();
    this.canvas.viewbox({x, y: y - height / scale, width, height: shown + height / scale});
  }

  badge(step, position, css, text) {
    const id = this.overlays.add(step.step, {position, show: {minZoom: 0}, scale: READABLE, html: el('div', {class: css, title: facts(step)}, text)});
    this.added.push(() => this.overlays.remove(id));
  }

  clear() {
    this.added.splice(0).forEach(undo => undo());
  }
}

const shade = (value, most) => Math.min(SHADES, 1 + Math.floor((value / most) * SHADES));

function facts(step) {
  return [
    step.name,
    say('stepEnded', step),
    step.times > 0 && say('stepTimes',
      {median: duration(step.medianSeconds), average: duration(step.averageSeconds), longest: duration(step.longestSeconds)}),
    step.waiting > 0 && say('stepWaiting', {waiting: step.waiting, since: dateTime(step.waitingSince)}),
    step.overdue > 0 && say('stepOverdue', {overdue: step.overdue, since: dateTime(step.overdueSince)}),
  ].filter(Boolean).join('\n');
}
