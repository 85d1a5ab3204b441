/* The plugin's words in the reader's language. */
import { speaker } from '../../../../../../lib/closeloop/words.js';
import { en } from './en.js';
import { zh } from './zh.js';

export const say = speaker({ en, zh });

/** "1 draft", "2 drafts": the key with ".one" where there is one of it; Chinese makes no difference. */
export const count = (key, number, values = {}) =>
  say(number === 1 && say.language === 'en' ? `${key}.one` : key, { count: figure(number), ...values });

/** A number as people read it; nothing for one that is not known. */
export const figure = number => (number === null || number === undefined ? '–' : new Intl.NumberFormat(say.language).format(number));

/** An amount without its cents. */
export const amount = (number, currency) =>
  number === null || number === undefined ? '–' : `${figure(Math.round(number))} ${currency ?? ''}`.trim();

/** A share such as 12.5 %. */
export const percent = number => (number === null || number === undefined ? '–' : `${figure(number)} %`);

/** A moment in the reader's time zone, to the minute. */
export const moment = time =>
  time ? new Intl.DateTimeFormat(say.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time)) : '–';

/** What a cell says; a word for nothing. */
export const text = value => (value === null || value === undefined || value === '' ? say('nothing') : String(value));

/** Several values in one line: qualification = QUALIFIED, reason = … */
export const facts = values =>
  Object.entries(values ?? {}).map(([name, value]) => `${name} = ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ');
