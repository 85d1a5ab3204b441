/* What all views of this plugin use of the scripts that the plugins share. */
export {get, getOfEngine, send, withQuery, root} from '../../../../../../lib/closeloop/api.js';
export {el, fill, table, pager} from '../../../../../../lib/closeloop/dom.js';
export {say} from './words.js';
