package io.closeloop.platform;

/** Why Closeloop does not start and what to do about it; the console shows the sentence without a stack trace. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence for the person who started the application */
    public StartRefused(String sentence) {
        super(sentence);
    }
}
