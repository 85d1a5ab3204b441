package io.closeloop.rules.audit;

/** What is done to a decision. */
public enum RuleAct {
    DRAFT_BEGUN,
    DRAFT_SAVED,
    DRAFT_DELETED,
    CASE_ADDED,
    CASE_CHANGED,
    CASE_DELETED,
    BACKTEST_STARTED,
    SUBMITTED,
    WITHDRAWN,
    APPROVED,
    REJECTED,
    /** An approver let it pass although a saved case fails. */
    OVERRULED,
    PUBLISHED,
    /** Published by an administrator without approval. */
    PUBLISHED_IN_EMERGENCY,
    /** By an administrator, past the desk. */
    DEPLOYED,
    /** Not published on its day, because another change was published before. */
    OVERTAKEN,
    /** The newer packaged table became a draft. */
    SEED_TAKEN_OVER,
    CASES_DECIDED_AGAIN
}
