package io.closeloop.rules.check;

import java.util.BitSet;
import java.util.List;

/** Asks which rows decide anything where the first row that fits does. */
final class DeadRows implements GridWalk.Question {

    private final Grid grid;
    private final BitSet deciding = new BitSet();

    DeadRows(Grid grid) {
        this.grid = grid;
    }

    /** Rows that no input reaches, counted from 0. */
    BitSet dead() {
        BitSet dead = grid.allRows();
        dead.andNot(deciding);
        return dead;
    }

    /** Behind a row that fits whatever the other inputs are nothing is reached. */
    @Override
    public GridWalk.Rows narrow(int dimension, GridWalk.Rows rows) {
        BitSet may = (BitSet) rows.may().clone();
        BitSet must = (BitSet) rows.must().clone();
        for (int row = must.nextSetBit(0); row >= 0; row = must.nextSetBit(row + 1)) {
            if (grid.asksNothing(row, dimension)) {
                may.clear(row + 1, grid.rows());
                must.clear(row + 1, grid.rows());
            }
        }
        BitSet unknown = (BitSet) may.clone();
        unknown.andNot(deciding);
        return unknown.isEmpty() ? null : new GridWalk.Rows(may, must);
    }

    @Override
    public void answer(GridWalk.Rows rows, List<Object> inputs) {
        int first = rows.must().nextSetBit(0);
        BitSet reached = rows.may().get(0, first < 0 ? grid.rows() : first + 1);
        deciding.or(reached);
    }
}
