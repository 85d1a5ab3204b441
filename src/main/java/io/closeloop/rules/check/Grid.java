package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.UnaryTests;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All inputs that a table tells apart: a dimension for each input expression, cut where some cell does, and for each
 * stretch the rows that fit it. Rows that may fit, as far as the cells tell, are kept apart from those that do fit.
 */
final class Grid {

    /** Judging more pairs of cell and value would take seconds. */
    private static final long MOST_JUDGEMENTS = 5_000_000;

    /** A walk goes down one call for each. */
    private static final int MOST_COLUMNS = 200;

    private final List<Dimension> dimensions;
    private final int rows;
    private final int[] lastAsked;

    private Grid(List<Dimension> dimensions, int rows) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.lastAsked = new int[rows];
        for (int row = 0; row < rows; row++) {
            lastAsked[row] = lastAsked(row);
        }
    }

    /** The last dimension of which a row asks something; -1 where it fits everything. */
    private int lastAsked(int row) {
        int last = dimensions.size() - 1;
        while (last >= 0 && dimensions.get(last).asksNothing(row)) {
            last--;
        }
        return last;
    }

    /**
     * The grid of tables with the same input columns; the rows of the second follow those of the first.
     *
     * @return null where there are too many columns, rows and values to judge all of them
     */
    static Grid of(List<ParsedTable> tables) {
        List<List<UnaryTests>> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(table.tests()));
        Map<Expression, List<Integer>> columns = new LinkedHashMap<>();
        List<ParsedInput> inputs = tables.get(0).inputs();
        if (inputs.size() > MOST_COLUMNS) {
            return null;
        }
        for (int i = 0; i < inputs.size(); i++) {
            columns.computeIfAbsent(inputs.get(i).expression(), same -> new ArrayList<>())
                    .add(i);
        }
        List<Dimension> dimensions = new ArrayList<>();
        long judgements = 0;
        for (List<Integer> same : columns.values()) {
            List<Object> values = values(inputs, same, rows);
            judgements += (long) values.size() * rows.size() * same.size();
            if (judgements > MOST_JUDGEMENTS) {
                return null;
            }
            dimensions.add(Dimension.of(inputs, same, values, rows));
        }
        return new Grid(dimensions, rows.size());
    }

    /** One value of each stretch of columns with the same expression. */
    private static List<Object> values(List<ParsedInput> inputs, List<Integer> columns, List<List<UnaryTests>> rows) {
        List<Object> constants = new ArrayList<>();
        for (int column : columns) {
            constants.addAll(constants(inputs.get(column).allowed()));
            rows.forEach(row -> constants.addAll(constants(row.get(column))));
        }
        ParsedInput first = inputs.get(columns.get(0));
        List<Object> values = new ArrayList<>(Domain.of(first.type(), constants));
        values.removeIf(value -> isImpossible(first, value));
        return values;
    }

    private static Collection<Object> constants(UnaryTests tests) {
        return Constant.in(tests.tests());
    }

    private static boolean isImpossible(ParsedInput input, Object value) {
        if (value == null) {
            return input.isNeverNull();
        }
        Truth allowed = new CellJudge(input.inputName()).judge(input.allowed(), value);
        return allowed == Truth.NO || allowed == Truth.NEITHER;
    }

    /** The same without the empty inputs. */
    Grid withoutEmpty() {
        return new Grid(dimensions.stream().map(Dimension::withoutEmpty).toList(), rows);
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    BitSet allRows() {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        return all;
    }

    int rows() {
        return rows;
    }

    /** Inputs as people read them: {@code Score 45, Tier "A"}. */
    String describe(List<Object> inputs) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            words.add(dimensions.get(i).heading() + ' ' + Example.text(inputs.get(i)));
        }
        return words.isEmpty() ? "any input" : String.join(", ", words);
    }

    /** Whether a row asks nothing of a dimension and those behind it. */
    boolean asksNothing(int row, int from) {
        return lastAsked[row] < from;
    }
}
