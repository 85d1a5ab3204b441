package io.closeloop.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Asks which inputs no row fits. */
final class Gaps implements GridWalk.Question {

    private static final int MOST_EXAMPLES = 3;

    private final Grid grid;
    private final int rows;
    private final List<List<Object>> examples = new ArrayList<>();

    /**
     * @param rows how many of the grid's rows are the table's; what the rows behind them do not fit either is no gap
     */
    Gaps(Grid grid, int rows) {
        this.grid = grid;
        this.rows = rows;
    }

    /** A few inputs, one value for each dimension of the grid. */
    List<List<Object>> examples() {
        return examples;
    }

    @Override
    public GridWalk.Rows narrow(int dimension, GridWalk.Rows left) {
        boolean isOfInterest = rows == grid.rows() || left.must().nextSetBit(rows) >= 0;
        boolean isDone = examples.size() == MOST_EXAMPLES || !isOfInterest || isCovered(dimension, left.must());
        return isDone ? null : left;
    }

    /** Whatever comes behind. */
    private boolean isCovered(int dimension, BitSet must) {
        return must.stream().takeWhile(row -> row < rows).anyMatch(row -> grid.asksNothing(row, dimension));
    }

    @Override
    public void answer(GridWalk.Rows left, List<Object> inputs) {
        int first = left.may().nextSetBit(0);
        if (first < 0 || first >= rows) {
            examples.add(inputs);
        }
    }
}
