package io.closeloop.care;

/** What came of a touch that a person was to do. */
enum TouchOutcome {
    DONE("Done"),
    NOT_REACHED("Nobody was reached"),
    NOT_NEEDED("Found to make no sense now");

    private final String words;

    TouchOutcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
