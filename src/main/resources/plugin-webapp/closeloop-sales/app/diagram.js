/* A process diagram on a page of ours, drawn by the viewer that Cockpit carries. */
import {getOfEngine} from './shared.js';

/** Draws a definition's diagram into a node that is on the page; answers the viewer. */
export async function drawDiagram(node, definitionId, scope) {
  const {bpmn20Xml} = await getOfEngine(`/process-definition/${definitionId}/xml`);
  const Viewer = viewerOfCockpit(scope);
  const viewer = new Viewer({container: node, width: '100%', height: '100%'});
  await viewer.importXML(bpmn20Xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  scope.$on('$destroy', () => viewer.destroy());
  return viewer;
}

/** Cockpit's own element for diagrams writes what is in sight into the address, which would load the page anew: its class will do. */
function viewerOfCockpit(scope) {
  const own = scope.$new(true);
  own.control = {};
  const compile = window.angular.element(document.documentElement).injector().get('$compile');
  compile('<div cam-widget-bpmn-viewer control="control"></div>')(own);
  const Viewer = own.control.getViewer().constructor;
  own.$destroy();
  return Viewer;
}
