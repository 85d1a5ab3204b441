package io.closeloop.rules.trial;

/** Says why the engine failed, without the classes that did. */
final class Problem {

    private static final int LONGEST = 500;

    private Problem() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).replaceFirst("^[A-Z]+-\\d+ ", "");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }
}
