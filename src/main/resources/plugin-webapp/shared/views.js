/* Entries of a plugin, whose scripts are loaded when they are shown. */

/**
 * One entry. A view's module has a function render(node, context, scope), which may return what undoes it; a view that was
 * left before its script came is not drawn.
 */
export function view(pluginPoint, id, load, properties) {
  const render = (node, context, scope) => {
    let undo = () => {};
    let left = false;
    scope?.$on('$destroy', () => {
      left = true;
      undo();
    });
    load().then(module => {
      undo = (left ? null : module.render(node, context, scope)) ?? undo;
    });
  };
  return {id, pluginPoint, priority: properties.priority ?? 0, properties, render, unmount: () => {}};
}
