package io.closeloop.rules.check;

import io.closeloop.rules.feel.UnaryTests;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The values of one input expression and the rows that fit each.
 *
 * @param heading of the first column with the expression
 * @param values one for each stretch
 * @param may for each value the rows that it may fit
 * @param must for each value the rows that it fits for certain
 * @param unasking rows whose cells are empty
 */
record Dimension(String heading, List<Object> values, List<BitSet> may, List<BitSet> must, BitSet unasking) {

    static Dimension of(
            List<ParsedInput> inputs, List<Integer> columns, List<Object> values, List<List<UnaryTests>> rows) {
        List<BitSet> may = new ArrayList<>();
        List<BitSet> must = new ArrayList<>();
        BitSet unasking = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            List<UnaryTests> cells = rows.get(row);
            unasking.set(
                    row, columns.stream().allMatch(column -> cells.get(column).isAnything()));
        }
        for (Object value : values) {
            BitSet mayFit = new BitSet();
            BitSet fits = new BitSet();
            for (int row = 0; row < rows.size(); row++) {
                Truth truth = judge(inputs, columns, rows.get(row), value);
                mayFit.set(row, truth == Truth.YES || truth == Truth.UNKNOWN);
                fits.set(row, truth == Truth.YES);
            }
            may.add(mayFit);
            must.add(fits);
        }
        return new Dimension(inputs.get(columns.get(0)).column().heading(), values, may, must, unasking);
    }

    private static Truth judge(List<ParsedInput> inputs, List<Integer> columns, List<UnaryTests> cells, Object value) {
        Truth all = Truth.YES;
        for (int column : columns) {
            CellJudge judge = new CellJudge(inputs.get(column).inputName());
            Truth one = judge.judge(cells.get(column), value);
            all = all.and(one == Truth.NEITHER ? Truth.NO : one);
        }
        return all;
    }

    /** The same without {@code null}, which comes last. */
    Dimension withoutEmpty() {
        int last = values.size() - 1;
        boolean hasEmpty = last >= 0 && values.get(last) == null;
        return hasEmpty
                ? new Dimension(heading, values.subList(0, last), may.subList(0, last), must.subList(0, last), unasking)
                : this;
    }

    boolean asksNothing(int row) {
        return unasking.get(row);
    }

    /** Whether no value fits the row. */
    boolean excludes(int row) {
        return may.stream().noneMatch(rows -> rows.get(row));
    }
}
