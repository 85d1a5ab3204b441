/* One's own back-test that goes with a draft, found again after the page was left. */
import * as api from './rules-api.js';

/** Notes at the desk the one that still runs, or has tested the draft as it is saved; others say nothing of it. */
export async function findBacktest(desk) {
  const { items: [last] } = await api.ownBacktests(desk.key, 1);
  const ofThisDraft = last && new Date(last.requestedAt) >= new Date(desk.draft.updatedAt);
  if (last?.state === 'RUNNING' || last?.state === 'DONE' && ofThisDraft) {
    desk.backtestId = last.id;
  }
}
