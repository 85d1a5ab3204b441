package io.closeloop.intake.imports;

/** The file as a whole cannot be read; the message tells its sender where and why. */
class UnreadableFileException extends RuntimeException {

    UnreadableFileException(String message) {
        super(message);
    }

    UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
