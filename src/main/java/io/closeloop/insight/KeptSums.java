package io.closeloop.insight;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For which combinations of dimensions sums are kept: each dimension alone, each together with the team, and none. In SQL
 * a mask tells them apart, and a dimension that is not told apart is null.
 *
 * @param dimensions in the order in which the mask counts them
 * @param withTeam   whether those together with the team are kept
 */
record KeptSums(List<Dimension> dimensions, boolean withTeam) {

    /** Of leads and deals. */
    static final KeptSums OF_SALES = new KeptSums(
            List.of(
                    Dimension.REP,
                    Dimension.TEAM,
                    Dimension.REGION,
                    Dimension.PRODUCT,
                    Dimension.INDUSTRY,
                    Dimension.SOURCE,
                    Dimension.CAMPAIGN,
                    Dimension.CHANNEL,
                    Dimension.COMPANY_SIZE,
                    Dimension.NEED_STAGE,
                    Dimension.BUYING_POWER,
                    Dimension.TIER),
            true);

    /** The same of days: of a team's days there are few rows enough to count them. */
    static final KeptSums OF_SALES_BY_DAY = new KeptSums(OF_SALES.dimensions, false);

    /** Of how customers were looked after: by what is known of a customer. */
    static final KeptSums OF_CARE = new KeptSums(
            List.of(
                    Dimension.REP,
                    Dimension.TEAM,
                    Dimension.REGION,
                    Dimension.INDUSTRY,
                    Dimension.COMPANY_SIZE,
                    Dimension.NEED_STAGE,
                    Dimension.TIER),
            true);

    /** The same of days. */
    static final KeptSums OF_CARE_BY_DAY = new KeptSums(OF_CARE.dimensions, false);

    /** The dimensions' columns in SQL. */
    String columns() {
        return dimensions.stream().map(Dimension::sql).collect(Collectors.joining(", "));
    }

    /** What numbers a combination in SQL. */
    String mask() {
        return "grouping(" + columns() + ")";
    }

    /** All combinations in SQL. */
    String groupingSets() {
        Stream<String> alone = dimensions.stream().map(Dimension::sql);
        Stream<String> ofTeams = dimensions.stream()
                .filter(dimension -> withTeam && dimension != Dimension.TEAM)
                .map(dimension -> Dimension.TEAM.sql() + ", " + dimension.sql());
        return Stream.concat(Stream.of(""), Stream.concat(alone, ofTeams))
                .collect(Collectors.joining("), (", "grouping sets ((", "))"));
    }

    /** Whether these know nothing that they could not tell apart. */
    boolean tellApart(Set<Dimension> narrowed, Dimension by) {
        return dimensions.containsAll(told(narrowed, by));
    }

    /**
     * Which rows of a table of sums hold those by these dimensions.
     *
     * @param narrowed the dimensions that are filtered
     * @return a condition in SQL; empty where no such sums are kept
     */
    Optional<String> condition(Set<Dimension> narrowed, Dimension by) {
        Set<Dimension> told = told(narrowed, by);
        boolean kept = told.size() <= 1 || withTeam && told.size() == 2 && told.contains(Dimension.TEAM);
        return kept ? Optional.of(condition(told)) : Optional.empty();
    }

    private static Set<Dimension> told(Set<Dimension> narrowed, Dimension by) {
        Set<Dimension> told = EnumSet.noneOf(Dimension.class);
        told.addAll(narrowed);
        if (by != Dimension.ALL && !by.isPeriod()) {
            told.add(by);
        }
        return told;
    }

    /** The dimensions that are not told apart are named too, so that the index leads to those that are. */
    private String condition(Set<Dimension> told) {
        int mask = 0;
        for (Dimension dimension : dimensions) {
            mask = 2 * mask + (told.contains(dimension) ? 0 : 1);
        }
        return "mask = " + mask
                + dimensions.stream()
                        .filter(dimension -> !told.contains(dimension))
                        .map(dimension -> " and " + dimension.sql() + " is null")
                        .collect(Collectors.joining());
    }
}
