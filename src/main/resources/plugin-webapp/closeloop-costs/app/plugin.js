/* What Tasklist gets from this plugin. The views are loaded when they are shown. */
export default [
  view('tasklist.route', 'closeloop-costs-page', () => import('./costs-page.js'), {path: '/campaign-costs'}),
  view('tasklist.navbar.action', 'closeloop-costs-link', () => import('./costs-link.js'), {priority: 240}),
];

/** One entry; a view's module has a function render(node). */
function view(pluginPoint, id, load, properties) {
  return {
    id, pluginPoint, priority: properties.priority ?? 0, properties, unmount: () => {},
    render: node => void load().then(module => module.render(node)),
  };
}
