/* What Tasklist gets from this plugin. The views are loaded when they are shown. */
import {view} from '../../../../../../lib/closeloop/views.js';

export default [
  view('tasklist.route', 'closeloop-costs-page', () => import('./costs-page.js'), {path: '/campaign-costs'}),
  view('tasklist.navbar.action', 'closeloop-costs-link', () => import('./costs-link.js'), {priority: 240}),
];
