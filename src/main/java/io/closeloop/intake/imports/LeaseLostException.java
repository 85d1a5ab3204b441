package io.closeloop.intake.imports;

/** Another node works on the import by now. */
class LeaseLostException extends RuntimeException {

    LeaseLostException(long id) {
        super("Import " + id + " is worked on by another node.");
    }
}
