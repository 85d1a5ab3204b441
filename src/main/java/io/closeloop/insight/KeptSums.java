package io.closeloop.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For which combinations of dimensions the sums of months are kept: each dimension alone, each together with the team,
 * and none. {@link MonthSums} keeps them.
 */
final class KeptSums {

    /** In the order in which the mask counts them. */
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.REP,
            Dimension.TEAM,
            Dimension.REGION,
            Dimension.PRODUCT,
            Dimension.INDUSTRY,
            Dimension.SOURCE,
            Dimension.CAMPAIGN);

    private KeptSums() {}

    /**
     * Which rows of a table of sums hold those by these dimensions.
     *
     * @param narrowed names of the dimensions that are filtered
     * @return a condition in SQL; empty where no such sums are kept
     */
    static Optional<String> of(Set<String> narrowed, Dimension by) {
        Set<String> told = new HashSet<>(narrowed);
        if (by != Dimension.ALL && !by.isPeriod()) {
            told.add(by.key());
        }
        boolean kept = told.size() <= 1 || told.size() == 2 && told.contains(Dimension.TEAM.key());
        return kept ? Optional.of(condition(told)) : Optional.empty();
    }

    /** The dimensions that are not told apart are named too, so that the index leads to those that are. */
    private static String condition(Set<String> told) {
        int mask = 0;
        for (Dimension dimension : DIMENSIONS) {
            mask = 2 * mask + (told.contains(dimension.key()) ? 0 : 1);
        }
        return "mask = " + mask
                + DIMENSIONS.stream()
                        .map(Dimension::key)
                        .filter(column -> !told.contains(column))
                        .map(column -> " and " + column + " is null")
                        .collect(Collectors.joining());
    }
}
