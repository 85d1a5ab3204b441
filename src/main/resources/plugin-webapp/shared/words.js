/* The words of a plugin in the reader's language. */

/**
 * Chooses among a plugin's languages, {en: {...}, zh: {...}}: the browser's first that there is, else English. The
 * function that comes back gives the text of a key, with {name} replaced: say('waiting', {count: 3}).
 */
export function speaker(languages) {
  const wanted = (navigator.languages ?? [navigator.language]).map(language => language.slice(0, 2).toLowerCase());
  const language = wanted.find(one => languages[one]) ?? 'en';
  const say = (key, values = {}) => {
    const text = languages[language][key] ?? languages.en[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
  say.language = language;
  return say;
}
