package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.FeelException;
import io.closeloop.rules.feel.FeelParser;
import io.closeloop.rules.feel.UnaryTests;
import io.closeloop.rules.table.Cell;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.InputColumn;
import io.closeloop.rules.table.OutputColumn;
import io.closeloop.rules.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads all expressions of a file and tells of those that are no FEEL, or more than decisions may use. */
final class FileParser {

    /** Seconds of the engine's parser; the largest packaged file has a fortieth of it. */
    private static final int MOST_CHARACTERS = 200_000;

    private final Findings findings;

    FileParser(Findings findings) {
        this.findings = findings;
    }

    /** Null where there is more to read than there is time for. */
    ParsedFile parse(DecisionFile file) {
        if (file.characters() > MOST_CHARACTERS) {
            findings.error(Finding.ofFile(
                    FindingCode.EFFORT,
                    "The expressions together must have at most " + MOST_CHARACTERS + " characters."));
            return null;
        }
        Map<String, ParsedTable> tables = new LinkedHashMap<>();
        Map<String, Expression> expressions = new HashMap<>();
        for (DecisionPart part : file.decisions()) {
            if (part.isTable()) {
                tables.put(part.key(), table(part));
                continue;
            }
            Expression expression = read(
                    () -> FeelParser.expression(part.expression().text()),
                    problem -> Finding.ofDecision(FindingCode.FEEL, part.key(), "The expression: " + problem));
            if (expression != null) {
                expressions.put(part.key(), expression);
            }
        }
        return new ParsedFile(file, tables, expressions);
    }

    private ParsedTable table(DecisionPart part) {
        DecisionTable table = part.table();
        String key = part.key();
        List<ParsedInput> inputs =
                table.inputs().stream().map(column -> input(key, column)).toList();
        List<UnaryTests> allowed = new ArrayList<>();
        for (OutputColumn column : table.outputs()) {
            allowed.add(allowed(key, column.heading(), column.allowedValues()));
        }
        List<List<UnaryTests>> tests = new ArrayList<>();
        List<List<Expression>> answers = new ArrayList<>();
        for (TableRow row : table.rows()) {
            tests.add(tests(key, table, row));
            answers.add(answers(key, table, row));
        }
        return new ParsedTable(part, inputs, allowed, tests, answers);
    }

    private ParsedInput input(String key, InputColumn column) {
        String heading = column.heading();
        Expression expression = read(
                () -> FeelParser.expression(column.expression().text()),
                problem -> Finding.ofColumn(FindingCode.FEEL, key, heading, problem));
        return new ParsedInput(column, expression, allowed(key, heading, column.allowedValues()));
    }

    private UnaryTests allowed(String key, String heading, String values) {
        return read(
                () -> FeelParser.tests(values),
                problem -> Finding.ofColumn(FindingCode.FEEL, key, heading, "the allowed values: " + problem));
    }

    private List<UnaryTests> tests(String key, DecisionTable table, TableRow row) {
        List<UnaryTests> tests = new ArrayList<>();
        for (int i = 0; i < row.inputs().size(); i++) {
            String heading = table.inputs().get(i).heading();
            Cell cell = row.inputs().get(i);
            tests.add(read(
                    () -> FeelParser.tests(cell.text()),
                    problem -> Finding.ofCell(FindingCode.FEEL, key, row, heading, problem)));
        }
        return tests;
    }

    private List<Expression> answers(String key, DecisionTable table, TableRow row) {
        List<Expression> answers = new ArrayList<>();
        for (int i = 0; i < row.outputs().size(); i++) {
            String heading = table.outputs().get(i).heading();
            Cell cell = row.outputs().get(i);
            answers.add(
                    cell.text().isEmpty()
                            ? null
                            : read(
                                    () -> FeelParser.expression(cell.text()),
                                    problem -> Finding.ofCell(FindingCode.FEEL, key, row, heading, problem)));
        }
        return answers;
    }

    private <T> T read(Supplier<T> reading, Function<String, Finding> finding) {
        try {
            return reading.get();
        } catch (FeelException e) {
            findings.error(finding.apply(e.getMessage() + "."));
            return null;
        }
    }
}
