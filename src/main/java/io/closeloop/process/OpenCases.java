package io.closeloop.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The open cases of a feature that a decision can be taken about once more, after its table has changed. */
public interface OpenCases {

    /** What the cases are called: {@code leads}. */
    String name();

    /** The keys of the decisions that {@link #decideAgain} takes. */
    Set<String> decisions();

    /** The next cases in the order of their numbers; from the first on for an empty number. */
    List<OpenCase> after(String number, int limit);

    /** Those of the cases that are open. */
    List<OpenCase> open(Collection<String> numbers);

    /** How many there are. */
    long count();

    /** Takes the decisions about these cases again, as jobs after the transaction; one that is open no longer is left. */
    void decideAgain(Collection<String> numbers);
}
