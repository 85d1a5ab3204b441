package io.closeloop.care;

/** What a greeting of the care plan waits for. */
enum Occasion {
    /** A day of the table of greeting days. */
    HOLIDAY,
    /** The birthday of a contact who has consented. */
    BIRTHDAY
}
