/* Marks on a running instance's diagram the way that it has taken. */
import {get} from './shared.js';
import {markWay} from './way.js';

export function render(viewer, {processInstanceId}) {
  let undo = () => {};
  let left = false;
  get(`/api/insights/instances/${processInstanceId}`)
    .then(instance => {
      undo = left ? undo : markWay(viewer, instance.steps);
    })
    .catch(() => {}); // the tab History says why
  return () => {
    left = true;
    undo();
  };
}
