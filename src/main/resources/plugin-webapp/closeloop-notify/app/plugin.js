/* What Cockpit gets from this plugin. The page is loaded when it is shown: a broken one cannot stop Cockpit. */
import { get } from '../../../../../../lib/closeloop/api.js';
import { say } from './words.js';

/** Who may see it is the server's to know. */
const mayLook = ['$rootScope', root => done =>
  get('/api/notifications/choices').then(() => true, () => false).then(may => root.$applyAsync(() => done(null, may)))];

export default [
  {
    id: 'closeloop-notify',
    pluginPoint: 'cockpit.navigation',
    priority: 80,
    properties: {
      label: say('title'), pagePath: '#/notifications', access: mayLook, checkActive: address => /#\/notifications\b/.test(address)
    }
  },
  {
    id: 'closeloop-notify-page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/notifications' },
    render: node => {
      import('./page.js').then(page => page.show(node), error => node.append(say('failed', { why: error.message })));
    }
  }
];
