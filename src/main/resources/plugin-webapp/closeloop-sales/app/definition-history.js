/* The tab of a process definition with its finished instances. */
import {el, fill, get, getOfEngine, pager, say, table} from './shared.js';
import {count, dateTime, daysAgo, duration} from './format.js';

const ROWS = 20;
const DAYS = 90;

export function render(node, {processDefinitionId}) {
  getOfEngine(`/process-definition/${processDefinitionId}`).then(definition => new FinishedInstances(node, definition).draw());
}

class FinishedInstances {
  constructor(node, definition) {
    this.path = `/api/insights/processes/${encodeURIComponent(definition.key)}`;
    this.definition = definition;
    this.wanted = {from: daysAgo(DAYS), to: daysAgo(0), version: null, endEvent: null, businessKey: null};
    this.page = 0;
    this.outcomes = el('select', {class: 'form-control input-sm', onchange: event => this.want({endEvent: event.target.value})});
    this.list = el('div', {});
    fill(node, el('div', {class: 'cl-page'}, this.filters(), this.list));
  }

  filters() {
    const version = el('select', {class: 'form-control input-sm', onchange: event => this.want({version: event.target.value})},
      el('option', {value: ''}, say('allVersions')),
      el('option', {value: this.definition.version}, say('thisVersion', this.definition)));
    const key = el('input', {class: 'form-control input-sm', type: 'search', onchange: event => this.want({businessKey: event.target.value})});
    return el('div', {class: 'cl-filters'},
      labelled(say('from'), this.day('from')), labelled(say('to'), this.day('to')),
      labelled(say('versionShort'), version), labelled(say('outcome'), this.outcomes), labelled(say('businessKeyBegins'), key));
  }

  day(name) {
    return el('input', {class: 'form-control input-sm', type: 'date', value: this.wanted[name],
      onchange: event => event.target.value && this.want({[name]: event.target.value})});
  }

  want(change) {
    Object.assign(this.wanted, change);
    this.page = 0;
    this.draw();
  }

  async draw() {
    try {
      const [found, outcomes] = await Promise.all([
        get(`${this.path}/instances`, {...this.wanted, page: this.page, size: ROWS}),
        get(`${this.path}/outcomes`, {...this.wanted, endEvent: null})]);
      this.drawOutcomes(outcomes);
      this.drawList(found);
    } catch (refused) {
      fill(this.list, el('p', {class: 'cl-refused', role: 'alert'}, refused.message));
    }
  }

  drawOutcomes(outcomes) {
    const choices = outcomes.filter(one => one.endEvent).map(one =>
      el('option', {value: one.endEvent, selected: one.endEvent === this.wanted.endEvent},
        `${one.outcome ?? one.endEvent} (${count(one.instances)}, ${duration(one.medianSeconds)})`));
    fill(this.outcomes, el('option', {value: ''}, say('allOutcomes')), choices);
  }

  drawList({items, total}) {
    const go = page => {
      this.page = page;
      this.draw();
    };
    fill(this.list, total === 0
      ? el('p', {class: 'cl-none'}, say('nothingFound'))
      : [table(columns(), items), pager(this.page, ROWS, total, go, {previous: say('previous'), next: say('next')})]);
  }
}

const columns = () => [
  {label: say('businessKey'), cell: line => el('a', {href: `#/history/${line.id}`}, line.businessKey ?? line.id)},
  {label: say('outcome'), cell: line => line.outcome ?? say('cutOff')},
  {label: say('started'), cell: line => dateTime(line.startedAt)},
  {label: say('ended'), cell: line => dateTime(line.endedAt)},
  {label: say('took'), class: 'cl-number', cell: line => duration(line.durationSeconds)},
  {label: say('startedBy'), cell: line => line.startedBy ?? ''},
  {label: say('versionShort'), class: 'cl-number', cell: line => line.version},
];

const labelled = (label, field) => el('label', {}, el('span', {}, label), field);
