package io.closeloop.process;

/** Has the last word on whether a decision file may be deployed, through whichever door it comes. */
public interface DecisionGuard {

    /**
     * Refuses a file whose decisions could do harm or take long.
     *
     * @param name the file's name
     * @throws io.closeloop.base.Refusal INVALID with the reason
     */
    void check(String name, byte[] file);
}
