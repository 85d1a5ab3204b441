/* Keeps what was changed and not saved in this browser, in case its window is closed. */

const slot = draft => `closeloop-rules-draft-${draft.id}`;

/** Keeps the content of a draft that is not saved yet. */
export const keep = (draft, xml) => quietly(() => localStorage.setItem(slot(draft), JSON.stringify({ revision: draft.revision, xml })));

/** Forgets it: it was saved, or is not wanted. */
export const forget = draft => quietly(() => localStorage.removeItem(slot(draft)));

/** What was kept and does not fit an older revision; null where there is none. */
export function kept(draft) {
  const found = quietly(() => JSON.parse(localStorage.getItem(slot(draft))));
  return found && found.revision === draft.revision && found.xml !== draft.xml ? found.xml : null;
}

/** A browser may have no room, or not allow it: then nothing is kept. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
