package io.closeloop.bench;

import java.util.Map;

/** Work that both contestants are given. */
interface Workload {

    /**
     * Has the work done and returns how fast it was, each figure as a rate per second.
     *
     * @param first index of the first lead; those from there on have not been used
     */
    Map<Figure, Double> run(Contestant contestant, int first);

    /** How many leads one run uses up. */
    int leads();

    /** How many pieces of work one run is: leads, rows or tasks. */
    default int pieces() {
        return leads();
    }

    /** The figure of the pieces for each second of processor time. */
    Figure cost();
}
