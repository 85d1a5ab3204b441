/* The words of this plugin in the reader's language, and what all its scripts use of the shared ones. */
import {speaker} from '../../../../../../lib/closeloop/words.js';
import en from './en.js';
import zh from './zh.js';

export {get, root, send, withQuery} from '../../../../../../lib/closeloop/api.js';
export {ask} from '../../../../../../lib/closeloop/dialogue.js';
export {el, fill, pager, table} from '../../../../../../lib/closeloop/dom.js';
export const say = speaker({en, zh});
