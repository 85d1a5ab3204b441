/* What Tasklist gets from this plugin. The views are loaded when they are shown. */
import {view} from '../../../../../../lib/closeloop/views.js';

export default [
  view('tasklist.route', 'closeloop-mine-page', () => import('./mine-page.js'), {path: '/my-figures'}),
  view('tasklist.navbar.action', 'closeloop-mine-link', () => import('./mine-link.js'), {priority: 250}),
  view('tasklist.navbar.action', 'closeloop-old-refusals', () => import('./old-refusals.js'), {priority: 0}),
  view('tasklist.navbar.action', 'closeloop-form-links', () => import('./form-links.js'), {priority: 0}),
];
