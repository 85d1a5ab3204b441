/* The words of this plugin in the reader's language. */
import {speaker} from '../../../../../../lib/closeloop/words.js';
import en from './en.js';
import zh from './zh.js';

export const say = speaker({en, zh});
