package io.closeloop.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a grid dimension by dimension. Values that leave the same rows over are one way, and rows that have been
 * left over before are not followed again; still some tables have more ways than there is time for.
 */
final class GridWalk {

    /** Steps of a second or two. */
    private static final long MOST_STEPS = 20_000_000;

    /** What they take of memory stays below some hundred megabytes. */
    private static final int MOST_PLACES = 200_000;

    private static final int WORD = 64;

    private final Grid grid;
    private final Question question;
    private final Set<Place> seen = new HashSet<>();
    private final List<Object> way = new ArrayList<>();
    private long steps;

    private GridWalk(Grid grid, Question question) {
        this.grid = grid;
        this.question = question;
    }

    /** Whether the question was answered; else there were too many ways. */
    static boolean answers(Grid grid, Question question) {
        GridWalk walk = new GridWalk(grid, question);
        walk.visit(0, new Rows(grid.allRows(), grid.allRows()));
        return !walk.isTooLong();
    }

    private void visit(int dimension, Rows rows) {
        Rows left = question.narrow(dimension, rows);
        if (left == null || isTooLong() || !seen.add(new Place(dimension, left))) {
            return;
        }
        if (dimension == grid.dimensions().size()) {
            question.answer(left, new ArrayList<>(way));
            return;
        }
        ways(grid.dimensions().get(dimension), left).forEach((next, value) -> {
            way.add(value);
            visit(dimension + 1, next);
            way.remove(way.size() - 1);
        });
    }

    private boolean isTooLong() {
        return steps > MOST_STEPS || seen.size() > MOST_PLACES;
    }

    /** The rows left over by each value, with one of the values that leave these. */
    private Map<Rows, Object> ways(Dimension dimension, Rows rows) {
        Map<Rows, Object> ways = new LinkedHashMap<>();
        for (int i = 0; i < dimension.values().size(); i++) {
            Rows left = rows.and(dimension.may().get(i), dimension.must().get(i));
            ways.putIfAbsent(left, dimension.values().get(i));
        }
        steps += (long) dimension.values().size() * (1 + rows.may().length() / WORD);
        return ways;
    }

    /** What is asked of all ways through the grid. */
    interface Question {

        /** The rows that still matter before a dimension; null where nothing behind it does. */
        Rows narrow(int dimension, Rows rows);

        /** Takes the rows that are left at the end of a way, with inputs that lead there, one for each dimension. */
        void answer(Rows rows, List<Object> inputs);
    }

    /**
     * Rows that the inputs so far leave over.
     *
     * @param may those that may fit
     * @param must those that do fit
     */
    record Rows(BitSet may, BitSet must) {

        Rows and(BitSet otherMay, BitSet otherMust) {
            BitSet leftMay = (BitSet) may.clone();
            BitSet leftMust = (BitSet) must.clone();
            leftMay.and(otherMay);
            leftMust.and(otherMust);
            return new Rows(leftMay, leftMust);
        }
    }

    private record Place(int dimension, Rows rows) {}
}
