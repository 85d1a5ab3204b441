/* Keeps changes from being lost that were not saved: it asks before another page is opened. */
import { forget } from './unsaved.js';
import { ask, service } from './views.js';
import { say } from './words.js';

/**
 * Watches over a desk's draft. A view that has something to lose sets desk.isDirty and desk.save.
 */
export function guard(desk) {
  desk.isDirty = () => false;
  const leaving = event => desk.isDirty() && event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  const stop = service('$rootScope').$on('$locationChangeStart', (event, next, now) => {
    if (desk.isDirty() && path(next) !== path(now)) {
      event.preventDefault();
      decide(desk, next, stop);
    }
  });
  desk.scope.$on('$destroy', () => {
    stop();
    window.removeEventListener('beforeunload', leaving);
  });
}

/** A tab is no other page. */
const path = address => address.split('?')[0];

async function decide(desk, next, stop) {
  const answer = await ask(say('unsaved.title'), say('unsaved.text'), [
    ['save', say('unsaved.save'), 'btn-primary'],
    ['leave', say('unsaved.leave'), 'btn-default'],
    ['', say('unsaved.stay'), 'btn-default']
  ]);
  const mayLeave = answer === 'leave' || (answer === 'save' && await desk.save());
  if (mayLeave) {
    forget(desk.draft);
    stop();
    desk.isDirty = () => false;
    window.location.href = next;
  }
}
