package io.closeloop.lead;

/** Names of enumerations' values that may be missing. */
final class Names {

    private Names() {}

    static String of(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
