/* The plugin's words in the reader's language. */
import { speaker } from '../../../../../../lib/closeloop/words.js';
import { en } from './en.js';
import { zh } from './zh.js';

export const say = speaker({ en, zh });

/** A code in words; one that has none here is shown as words all the same. */
export function wordsOf(code) {
  const words = say(`code.${code}`);
  return words === `code.${code}` ? code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ') : words;
}

/** A moment in the reader's time zone, to the minute. */
export const moment = time =>
  time ? new Intl.DateTimeFormat(say.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time)) : '–';
