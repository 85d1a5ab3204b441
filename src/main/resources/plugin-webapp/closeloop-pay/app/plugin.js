/* What Tasklist and Cockpit get from this plugin; each takes what is its own. The pages are loaded when they are shown. */
import {view} from '../../../../../../lib/closeloop/views.js';
import {say} from './words.js';

export default [
  view('tasklist.navbar.action', 'closeloop-pay-link', () => import('./pay-link.js'), {priority: 190}),
  view('tasklist.route', 'closeloop-pay', () => import('./pay-page.js'), {path: '/statements'}),
  view('cockpit.navigation', 'closeloop-incentives-link', () => import('./incentives-link.js'),
    {priority: 110, label: say('incentives'), checkActive: address => address.includes('#/incentives')}),
  view('cockpit.route', 'closeloop-incentives', () => import('./incentives-page.js'), {path: '/incentives'}),
];
