package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.util.List;

/**
 * Deals opened in one period, by how far they came.
 *
 * @param counts how many came so far and are in that state
 */
record Cohort(List<Count> counts) {

    private static final String OPEN = "OPEN";
    private static final String LOST = "LOST";

    /**
     * Deals that came equally far.
     *
     * @param reached the place of the furthest stage, 1 to 6; 7 for a deal won
     * @param state   OPEN, WON or LOST
     */
    record Count(int reached, String state, long deals) {}

    /** How many came into the stage, or further. */
    long entered(Stage stage) {
        return beyond(place(stage) - 1);
    }

    /** How many went on to the next stage, or from the last one were won. */
    long advanced(Stage stage) {
        return beyond(place(stage));
    }

    long lost(Stage stage) {
        return in(stage, LOST);
    }

    long open(Stage stage) {
        return in(stage, OPEN);
    }

    private long beyond(int place) {
        return counts.stream()
                .filter(count -> count.reached() > place)
                .mapToLong(Count::deals)
                .sum();
    }

    private long in(Stage stage, String state) {
        return counts.stream()
                .filter(count ->
                        count.reached() == place(stage) && count.state().equals(state))
                .mapToLong(Count::deals)
                .sum();
    }

    private static int place(Stage stage) {
        return stage.ordinal() + 1;
    }
}
