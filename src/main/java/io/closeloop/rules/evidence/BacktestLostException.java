package io.closeloop.rules.evidence;

/** Another node works on the back-test by now, or it was cancelled. */
class BacktestLostException extends RuntimeException {

    BacktestLostException(long id) {
        super("Back-test " + id + " was cancelled or is worked on by another node.");
    }
}
