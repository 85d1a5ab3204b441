/* What Cockpit gets from this plugin. The views are loaded when they are shown. */
import {view} from '../../../../../../lib/closeloop/views.js';
import {say} from './words.js';

export default [
  view('cockpit.processDefinition.diagram.plugin', 'closeloop-heatmap', () => import('./heatmap.js'), {priority: 1}),
  view('cockpit.processInstance.diagram.plugin', 'closeloop-way', () => import('./instance-way.js'), {priority: 1}),
  view('cockpit.processDefinition.runtime.tab', 'closeloop-definition-history', () => import('./definition-history.js'),
    {label: say('history'), priority: 8}),
  view('cockpit.processInstance.runtime.tab', 'closeloop-instance-history', () => import('./instance-history.js'),
    {label: say('history'), priority: 8}),
  view('cockpit.route', 'closeloop-history-page', () => import('./history-page.js'), {path: '/history/:id'}),
  view('cockpit.route', 'closeloop-case-page', () => import('./case-page.js'), {path: '/case/:businessKey'}),
  view('cockpit.route', 'closeloop-sales', () => import('./sales-page.js'), {path: '/sales'}),
  view('cockpit.route', 'closeloop-sales-list', () => import('./sales-list.js'), {path: '/sales/list'}),
  view('cockpit.route', 'closeloop-reviews', () => import('./review-list.js'), {path: '/sales/reviews'}),
  view('cockpit.route', 'closeloop-review', () => import('./review-page.js'), {path: '/sales/reviews/:period'}),
  view('cockpit.navigation', 'closeloop-sales-link', () => import('./sales-link.js'),
    {priority: 120, checkActive: address => address.includes('#/sales')}),
  view('cockpit.dashboard', 'closeloop-sales-card', () => import('./sales-card.js'), {label: say('sales'), priority: 50}),
];
