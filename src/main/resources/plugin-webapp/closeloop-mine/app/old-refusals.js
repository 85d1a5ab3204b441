/*
 * Why a form was refused is over once somebody mends it, its task is done or another one is looked at; Tasklist itself leaves
 * it standing.
 */
let watching = false;

export function render() {
  if (watching) {
    return;
  }
  watching = true;
  const injector = window.angular.element(document.documentElement).injector();
  const [root, location, notifications] = ['$rootScope', '$location', 'Notifications'].map(injector.get);
  let task = location.search().task;
  root.$on('$locationChangeSuccess', () => {
    if (location.search().task !== task) {
      task = location.search().task;
      forgetAll(notifications);
    }
  });
  document.addEventListener('input', event => {
    if (event.target.closest('.task-card form, .modal-dialog form, .fjs-form')) {
      root.$applyAsync(() => forgetAll(notifications));
    }
  });
}

function forgetAll(notifications) {
  notifications.notifications.filter(one => one.type === 'danger').forEach(one => forget(notifications, one));
}

/** Without its scope, as Tasklist does: the service looks for everything that is like it. */
function forget(notifications, one) {
  delete one.scope;
  notifications.clear(one);
}
