package io.closeloop.rules.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a back-test came to.
 *
 * @param classOutput name of the output by whose value decisions are sorted into classes
 * @param matrix how many past decisions go from which class to which, the most first; those that stay are in it too
 * @param furtherMoves how many are in none of the matrix's cells, where there were too many of them
 * @param outcomes what became of the cases of each class; each case is counted once, with its last decision
 * @param turnedAway null where the decision turns nobody away
 * @param obstacles why past decisions cannot be repeated, the most frequent first
 * @param currency of all amounts; deals in others are counted without theirs
 */
public record BacktestResult(
        String classOutput,
        List<Move> matrix,
        long furtherMoves,
        List<ClassOutcome> outcomes,
        TurnedAway turnedAway,
        List<Obstacle> obstacles,
        String currency) {

    /** A cell of the matrix. */
    public record Move(String from, String to, long count) {}

    /**
     * What became of those that the published tables put into a class, and of those that the draft puts there.
     *
     * @param before null where the class was empty; after likewise
     */
    public record ClassOutcome(@JsonProperty("class") String name, Fate before, Fate after) {}

    /**
     * What became of a class's cases.
     *
     * @param chances those that are leads or deals
     * @param amount of the deals won; of customers, of what they bought since the decision
     * @param conversion percent of the chances that were won; null without any
     * @param customers those that are customers
     * @param boughtAgain customers that have bought since the decision
     * @param repurchase percent of the customers that have bought since; null without any
     */
    public record Fate(
            long cases,
            long chances,
            long qualified,
            long won,
            long lost,
            BigDecimal amount,
            BigDecimal conversion,
            long customers,
            long boughtAgain,
            BigDecimal repurchase) {}

    /**
     * Leads that people worked on and the draft would have kept from them.
     *
     * @param won deals that would not have been won
     * @param amount theirs
     * @param lost lost deals that would have been spared
     */
    public record TurnedAway(long won, BigDecimal amount, long lost) {}

    /** Why so many past decisions cannot be repeated. */
    public record Obstacle(String reason, long count) {}
}
