import { element, isoDay } from './dom.js';

let ids = 0;

/**
 * A labelled control with help text and room for what is wrong.
 *
 * @param options key, label, help, required, value; check(value) gives a sentence or null
 * @returns {{key, node, control, value, problem}} value() is null where nothing was entered
 */
function field(control, { key, label, help, required = false, check = () => null, read = control => control.value }) {
  control.id = `${key}-${++ids}`;
  control.classList.add('form-control');
  const message = element('span', { class: 'help-block field-problem', role: 'alert' });
  const node = element('div', { class: 'form-group' },
    element('label', { class: 'control-label', for: control.id },
      label, required ? element('span', { class: 'must' }, ' *') : null),
    control,
    help ? element('span', { class: 'help-block' }, help) : null,
    message);
  const value = () => {
    const entered = read(control);
    return typeof entered === 'string' && entered.trim() === '' ? null : entered;
  };
  const problem = () => {
    const entered = value();
    const sentence = entered === null ? (required ? `${label}: please fill this in.` : null) : check(entered);
    node.classList.toggle('has-error', sentence !== null);
    message.textContent = sentence ?? '';
    return sentence;
  };
  control.addEventListener('input', () => node.classList.contains('has-error') && problem());
  return { key, node, control, value, problem };
}

export function text(options) {
  return field(element('input', { type: 'text', maxlength: options.max ?? 500, value: options.value }), options);
}

export function area(options) {
  const control = element('textarea', { rows: options.rows ?? 3, maxlength: options.max ?? 4000 });
  control.value = options.value ?? '';
  return field(control, options);
}

/** A number; its value is the text that was entered, because JavaScript's own numbers lose cents of large amounts. */
export function number(options) {
  const { label, min, max, step = 'any' } = options;
  const control = element('input', { type: 'number', min, max, step, value: options.value });
  const check = text => {
    const entered = Number(text);
    if (Number.isNaN(entered)) return `${label}: please enter a number.`;
    if (min !== undefined && entered < min) return `${label}: at least ${min}.`;
    if (max !== undefined && entered > max) return `${label}: at most ${max}.`;
    return null;
  };
  const read = ({ value, validity }) => (validity.badInput ? NaN : value);
  return field(control, { ...options, check, read });
}

/** A day; futureOrToday refuses one that is over. */
export function day(options) {
  const today = isoDay(new Date());
  const control = element('input', {
    type: 'date', value: options.value, min: options.futureOrToday ? today : undefined, max: '9999-12-31'
  });
  const check = entered =>
    options.futureOrToday && entered < today ? `${options.label}: today or later.` : null;
  return field(control, { ...options, check });
}

/** One of several; choices are [value, label] pairs. */
export function choice(options) {
  const control = element('select', {},
    ...(options.required && options.value ? [] : [element('option', { value: '' }, 'Please choose')]),
    ...options.choices.map(([value, label]) =>
      element('option', { value, selected: value === options.value }, label)));
  return field(control, options);
}

/** A file of one of the given endings and at most so many bytes; its content is read as soon as it is chosen. */
export function file(options) {
  const control = element('input', { type: 'file', accept: options.endings.join(',') });
  let content = null;
  control.addEventListener('change', async () => {
    content = control.files[0] ? await base64(control.files[0]) : null;
  });
  const check = chosen => {
    if (!options.endings.some(ending => chosen.name.toLowerCase().endsWith(ending))) {
      return `${options.label}: please choose a file of type ${options.endings.join(', ')}.`;
    }
    if (chosen.size > options.maxBytes) {
      return `${options.label}: at most ${megabytes(options.maxBytes)} MB; this file has ${megabytes(chosen.size)} MB.`;
    }
    if (chosen.size === 0) return `${options.label}: this file is empty.`;
    return content === null ? `${options.label}: still being read, please try again in a moment.` : null;
  };
  const made = field(control, { ...options, check, read: ({ files }) => files[0] ?? null });
  return { ...made, content: () => content };
}

/** Rounded up, so that a file just over the limit does not seem to be within it. */
function megabytes(bytes) {
  return Math.ceil(bytes / 1024 / 1024 * 10) / 10;
}

function base64(chosen) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(chosen);
  });
}
