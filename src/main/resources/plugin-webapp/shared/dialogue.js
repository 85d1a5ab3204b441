/* Asks before something is done; pages of the web applications may not use confirm(). */
import {el} from './dom.js';

/**
 * Answers what the dialogue was closed with: the first of an answer [value, label, kind of button], or '' where it was left.
 *
 * @param prefix     of the plugin's styles, PREFIX-dialogue and PREFIX-buttons
 * @param isComplete whether it may be closed with an answer; it can be left always
 */
export function ask(prefix, title, content, answers, isComplete = () => true) {
  return new Promise(resolve => {
    const close = answer => () => (answer === '' || isComplete()) && dialogue.close(answer);
    const dialogue = el('dialog', {class: `${prefix}-dialogue`, onclose: () => { dialogue.remove(); resolve(dialogue.returnValue); }},
      el('h3', {}, title), content,
      el('p', {class: `${prefix}-buttons`}, answers.map(([answer, label, kind]) =>
        el('button', {type: 'button', class: `btn ${kind}`, onclick: close(answer)}, label))));
    document.body.append(dialogue);
    dialogue.showModal();
  });
}
