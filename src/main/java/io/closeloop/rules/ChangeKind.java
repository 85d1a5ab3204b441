package io.closeloop.rules;

/** Why a decision is published anew. */
enum ChangeKind {
    CHANGE,
    /** The content of an older version. */
    ROLLBACK,
    /** By an administrator, without approval. */
    EMERGENCY,
    /** The newer packaged table as it is. */
    SEED_TAKEOVER
}
