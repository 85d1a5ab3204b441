/* What Cockpit gets from this plugin. Views are loaded when they are shown: a broken one cannot stop Cockpit. */
import { get } from '../../../../../../lib/closeloop/api.js';
import { say } from './words.js';

/** Shows what a module makes; says so where the module cannot be loaded. */
const shows = load => (node, options, scope) => {
  load()
    .then(module => module.show(node, options, scope))
    .catch(error => node.append(say('failed', { why: error.message })));
};

/** Who may look at the desk is the server's to know. */
const mayLook = ['$rootScope', root => done =>
  get('/api/rules/rights').then(() => true, () => false).then(may => root.$applyAsync(() => done(null, may)))];

export default [
  {
    id: 'closeloop-rules',
    pluginPoint: 'cockpit.navigation',
    priority: 90,
    properties: { label: say('rules'), pagePath: '#/rules', access: mayLook, checkActive: address => /#\/rules\b/.test(address) }
  },
  {
    id: 'closeloop-rules-desk',
    pluginPoint: 'cockpit.route',
    properties: { path: '/rules' },
    render: shows(() => import('./desk.js'))
  },
  {
    id: 'closeloop-rules-decision',
    pluginPoint: 'cockpit.route',
    properties: { path: '/rules/:key' },
    render: shows(() => import('./decision.js'))
  },
  {
    id: 'closeloop-rules-link',
    pluginPoint: 'cockpit.decisionDefinition.action',
    priority: 10,
    properties: { label: say('rules') },
    render: shows(() => import('./definition-link.js'))
  },
  {
    id: 'closeloop-rules-tab',
    pluginPoint: 'cockpit.decisionDefinition.tab',
    priority: 5,
    properties: { label: say('rules') },
    render: shows(() => import('./definition-tab.js'))
  },
  {
    id: 'closeloop-rules-explain',
    pluginPoint: 'cockpit.decisionInstance.tab',
    priority: 5,
    properties: { label: say('explanation') },
    render: shows(() => import('./explain.js'))
  }
];
