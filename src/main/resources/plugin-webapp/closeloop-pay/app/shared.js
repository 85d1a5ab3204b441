/* What all pages of this plugin use of the scripts that the plugins share, and how they write numbers. */
import {say} from './words.js';
import {el} from '../../../../../../lib/closeloop/dom.js';

export {get} from '../../../../../../lib/closeloop/api.js';
export {el, fill, table, pager} from '../../../../../../lib/closeloop/dom.js';
export {say} from './words.js';

const locale = () => (say.language === 'zh' ? 'zh-CN' : 'en');

/** 1,234.50 CNY; nothing where there is no amount. */
export const amount = (number, currency) => (number === null || number === undefined ? ''
  : `${new Intl.NumberFormat(locale(), {minimumFractionDigits: 2, maximumFractionDigits: 2}).format(number)} ${currency ?? ''}`);

/** 12.5 %; nothing where there is no number. */
export const percent = number => (number === null || number === undefined ? ''
  : `${new Intl.NumberFormat(locale(), {maximumFractionDigits: 4}).format(number)} %`);

export const nothing = key => el('p', {class: 'clp-none'}, say(key));
