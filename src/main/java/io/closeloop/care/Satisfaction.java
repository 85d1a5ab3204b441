package io.closeloop.care;

/** How content a customer is, from the marks of its newest answer in the last year. */
enum Satisfaction {
    SATISFIED,
    /** At least one mark of 1 or 2. */
    DISSATISFIED,
    /** Never asked, or too long ago. */
    UNKNOWN;

    private static final int BAD_MARK = 2;

    static Satisfaction of(Integer lowestMark) {
        if (lowestMark == null) {
            return UNKNOWN;
        }
        return lowestMark <= BAD_MARK ? DISSATISFIED : SATISFIED;
    }
}
