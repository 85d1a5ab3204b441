package io.closeloop.intake.imports;

import java.util.List;

/** What became of some rows. */
record Tally(long rows, long created, long duplicates, long nearMatches, long rejected) {

    static Tally of(List<RowResult> results) {
        return new Tally(
                results.size(),
                count(results, RowResult.Outcome.CREATED),
                count(results, RowResult.Outcome.DUPLICATE),
                results.stream().filter(RowResult::nearMatch).count(),
                count(results, RowResult.Outcome.REJECTED));
    }

    private static long count(List<RowResult> results, RowResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
