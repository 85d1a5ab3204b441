package io.closeloop.intake.imports;

import java.util.List;

/** What became of some rows. */
record Tally(long rows, long created, long duplicates, long nearMatches, long rejected) {

    static Tally of(List<RowOutcome> results) {
        return new Tally(
                results.size(),
                count(results, RowOutcome.Kind.CREATED),
                count(results, RowOutcome.Kind.DUPLICATE),
                results.stream().filter(RowOutcome::nearMatch).count(),
                count(results, RowOutcome.Kind.REJECTED));
    }

    private static long count(List<RowOutcome> results, RowOutcome.Kind kind) {
        return results.stream().filter(result -> result.kind() == kind).count();
    }
}
