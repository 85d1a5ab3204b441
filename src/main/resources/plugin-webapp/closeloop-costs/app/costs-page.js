/* What sources and campaigns cost: recorded by hand or from a file, and taken back where it was wrong. */
import {el, fill, get, say} from './words.js';
import {costForm} from './cost-form.js';
import {costImport} from './cost-import.js';
import {costList} from './cost-list.js';

export function render(node) {
  const body = el('div', {}, say('loading'));
  fill(node, el('div', {class: 'cl-costs'},
    el('h2', {}, say('campaignCosts')), el('p', {}, el('a', {href: '#/'}, say('backToTasks'))), body));
  get('/api/insights/costs/choices')
    .then(choices => {
      const list = costList();
      fill(body, costForm(choices, list.show), costImport(list.show), list.node);
      list.show();
    })
    .catch(refused => fill(body, el('p', {class: 'cl-refused', role: 'alert'}, refused.message)));
}
