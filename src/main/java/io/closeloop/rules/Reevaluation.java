package io.closeloop.rules;

/** Which open cases are decided again after a publication. */
enum Reevaluation {
    /** All that the new version decides otherwise. */
    ALL,
    /** Those the author named. */
    CHOSEN,
    NONE
}
