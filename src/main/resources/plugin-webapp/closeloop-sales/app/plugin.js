/* What Cockpit gets from this plugin. The views are loaded when they are shown. */

export default [];
