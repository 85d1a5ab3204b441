package io.closeloop.rules.check;

import io.closeloop.rules.table.Cell;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.InputColumn;
import io.closeloop.rules.table.OutputColumn;
import io.closeloop.rules.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * A table made at random, with inputs so dense that they meet every stretch between its constants.
 *
 * @param inputs the values to try in each column
 * @param rows cells, column by column
 */
record GeneratedTable(List<InputColumn> columns, List<List<Object>> inputs, List<List<GeneratedCell>> rows) {

    private static final List<BigDecimal> WHOLE =
            IntStream.rangeClosed(0, 6).mapToObj(BigDecimal::valueOf).toList();
    private static final List<BigDecimal> HALVES = IntStream.rangeClosed(0, 6)
            .mapToObj(half -> BigDecimal.valueOf(half * 5L, 1))
            .toList();
    private static final List<String> TEXTS = List.of("A", "B", "C");

    static GeneratedTable of(Random random) {
        int width = 1 + random.nextInt(3);
        List<String> types = random.ints(width, 0, 5)
                .mapToObj(kind -> List.of("integer", "double", "string", "allowed", "boolean")
                        .get(kind))
                .toList();
        return of(random, types);
    }

    /** Another table with the same columns. */
    GeneratedTable sibling(Random random) {
        List<String> types = columns.stream()
                .map(column -> column.allowedValues().isEmpty() ? column.type() : "allowed")
                .toList();
        return of(random, types);
    }

    private static GeneratedTable of(Random random, List<String> types) {
        List<InputColumn> columns = new ArrayList<>();
        List<List<Object>> inputs = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add(column(i, types.get(i)));
            inputs.add(inputs(types.get(i)));
        }
        List<List<GeneratedCell>> rows = new ArrayList<>();
        for (int row = random.nextInt(7); row >= 0; row--) {
            rows.add(types.stream().map(type -> cell(random, type)).toList());
        }
        return new GeneratedTable(columns, inputs, rows);
    }

    private static InputColumn column(int number, String type) {
        boolean isLimited = type.equals("allowed");
        Cell expression = new Cell(null, "x" + number, null);
        return new InputColumn(
                "c" + number,
                null,
                expression,
                isLimited ? "string" : type,
                null,
                isLimited ? "\"A\",\"B\",\"C\"" : "");
    }

    private static List<Object> inputs(String type) {
        List<Object> inputs = new ArrayList<>(
                switch (type) {
                    case "integer" ->
                        IntStream.rangeClosed(-2, 8)
                                .mapToObj(BigDecimal::valueOf)
                                .toList();
                    case "double" ->
                        IntStream.rangeClosed(-2, 14)
                                .mapToObj(quarter -> BigDecimal.valueOf(quarter * 25L, 2))
                                .toList();
                    case "string" -> List.of("A", "B", "C", "Z");
                    case "allowed" -> TEXTS;
                    default -> List.of(true, false);
                });
        inputs.add(null);
        return inputs;
    }

    private static GeneratedCell cell(Random random, String type) {
        return switch (type) {
            case "integer" -> GeneratedCell.ofNumbers(random, WHOLE);
            case "double" -> GeneratedCell.ofNumbers(random, HALVES);
            case "boolean" -> GeneratedCell.ofTruthValues(random);
            default -> GeneratedCell.ofTexts(random, TEXTS);
        };
    }

    /** All inputs there are to try. */
    List<List<Object>> combinations() {
        List<List<Object>> combinations = List.of(List.of());
        for (List<Object> values : inputs) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> shorter : combinations) {
                for (Object value : values) {
                    Object[] next = Arrays.copyOf(shorter.toArray(), shorter.size() + 1);
                    next[shorter.size()] = value;
                    longer.add(Arrays.asList(next));
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** The rows that fit, counted from 0. */
    List<Integer> fitting(List<Object> values) {
        return IntStream.range(0, rows.size())
                .filter(row -> IntStream.range(0, values.size())
                        .allMatch(column -> rows.get(row).get(column).fits(values.get(column))))
                .boxed()
                .toList();
    }

    DecisionFile file(HitPolicy policy) {
        List<TableRow> tableRows = IntStream.range(0, rows.size())
                .mapToObj(row -> new TableRow(
                        row + 1,
                        "r" + row,
                        "",
                        rows.get(row).stream()
                                .map(cell -> new Cell(null, cell.text(), null))
                                .toList(),
                        List.of(new Cell(null, String.valueOf(row), null))))
                .toList();
        OutputColumn output = new OutputColumn("o", null, "row", "integer", "");
        DecisionTable table = new DecisionTable("t", policy, null, columns, List.of(output), tableRows);
        DecisionPart part = new DecisionPart("d", "d", "", null, null, null, table, null, List.of(), List.of());
        return new DecisionFile("d", List.of(part));
    }
}
