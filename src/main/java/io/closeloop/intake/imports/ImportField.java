package io.closeloop.intake.imports;

/**
 * A field that rows of a type have.
 *
 * @param required whether a file without it is refused as a whole
 */
record ImportField(String name, Kind kind, boolean required) {

    /** How a field's text is brought into the API's form. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A date, with or without a time of day. */
        MOMENT
    }

    static ImportField text(String name) {
        return new ImportField(name, Kind.TEXT, false);
    }

    static ImportField required(String name) {
        return new ImportField(name, Kind.TEXT, true);
    }

    static ImportField number(String name) {
        return new ImportField(name, Kind.NUMBER, false);
    }

    static ImportField date(String name) {
        return new ImportField(name, Kind.DATE, false);
    }

    static ImportField moment(String name) {
        return new ImportField(name, Kind.MOMENT, false);
    }
}
