/* The way that an instance has taken through its diagram. The engine keeps steps but no flows: those are told by the times. */

/** Marks the steps and flows; answers a function that takes the marks away. */
export function markWay(viewer, steps) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const marks = [
    ...taken(steps, elements).map(id => [id, 'cl-way']),
    ...steps.filter(step => step.cancelled).map(step => [step.step, 'cl-way-cut']),
  ].filter(([id]) => elements.get(id));
  marks.forEach(([id, marker]) => canvas.addMarker(id, marker));
  return () => marks.forEach(([id, marker]) => canvas.removeMarker(id, marker));
}

/** Ids of the steps that were begun and of the flows by which they were reached. */
function taken(steps, elements) {
  const ends = latestEnds(steps);
  const flows = steps.flatMap(step => flowsTo(elements.get(step.step), step, ends));
  return [...new Set([...steps.map(step => step.step), ...flows])];
}

/** For each step of the model, when it ended, each time. */
function latestEnds(steps) {
  const ends = new Map();
  steps.filter(step => step.endedAt).forEach(step =>
    ends.set(step.step, [...(ends.get(step.step) ?? []), Date.parse(step.endedAt)]));
  return ends;
}

/** A parallel join was reached by all its flows, everything else by the one whose source had ended last before it began. */
function flowsTo(element, step, ends) {
  const incoming = (element?.businessObject.incoming ?? []).filter(flow => ends.has(flow.sourceRef?.id));
  if (element?.businessObject.$type === 'bpmn:ParallelGateway') {
    return incoming.map(flow => flow.id);
  }
  const began = Date.parse(step.startedAt);
  const endBefore = flow => Math.max(-Infinity, ...ends.get(flow.sourceRef.id).filter(end => end <= began));
  const last = Math.max(-Infinity, ...incoming.map(endBefore));
  return incoming.filter(flow => last > -Infinity && endBefore(flow) === last).map(flow => flow.id);
}
