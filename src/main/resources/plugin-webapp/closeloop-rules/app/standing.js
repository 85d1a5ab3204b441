/* Where a decision stands: who published it, and how it is to the table that came with the release. */
import { el } from './views.js';
import { moment, say } from './words.js';

/** Who published the current version and when; it may have come with the package or by the engine's API. */
export function origin({ source, publishedBy, approvedBy, publishedAt }) {
  const when = moment(publishedAt);
  if (!publishedBy) {
    return say(source === 'DEPLOYED' ? 'deployedAt' : 'packagedAt', { when });
  }
  if (source === 'DEPLOYED') {
    return say('deployedByAt', { who: publishedBy, when });
  }
  return approvedBy && approvedBy !== publishedBy
    ? say('byApprovedAt', { who: publishedBy, by: approvedBy, when })
    : say('byAt', { who: publishedBy, when });
}

/** A table changed here differs from the packaged one as a matter of course; a new packaged one should be looked at. */
export function seedState({ seedChanged, drift }) {
  return seedChanged ? el('span', { class: 'label label-warning' }, say('seed.changed')) : say(drift ? 'seed.differs' : 'seed.same');
}
