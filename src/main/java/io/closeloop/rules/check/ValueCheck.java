package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.Expression.Comparison;
import io.closeloop.rules.feel.Expression.If;
import io.closeloop.rules.feel.Expression.In;
import io.closeloop.rules.feel.Expression.Input;
import io.closeloop.rules.feel.Expression.Junction;
import io.closeloop.rules.feel.Expression.Range;
import io.closeloop.rules.feel.Expression.Test;
import io.closeloop.rules.feel.UnaryTests;
import io.closeloop.rules.table.OutputColumn;
import io.closeloop.rules.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Finds values that are of another type than their column, or not among those that the column allows. */
final class ValueCheck {

    private final ParsedTable parsed;
    private final Findings findings;
    private final String key;

    ValueCheck(ParsedTable parsed, Findings findings) {
        this.parsed = parsed;
        this.findings = findings;
        this.key = parsed.part().key();
    }

    void run() {
        for (TableRow row : parsed.part().table().rows()) {
            checkInputs(row, parsed.tests().get(row.number() - 1));
            checkOutputs(row, parsed.answers().get(row.number() - 1));
        }
    }

    private void checkInputs(TableRow row, List<UnaryTests> cells) {
        for (int i = 0; i < cells.size(); i++) {
            ParsedInput input = parsed.inputs().get(i);
            if (cells.get(i) == null || input.allowed() == null) {
                continue;
            }
            for (Object value : compared(cells.get(i).tests())) {
                checkInput(row, input, value);
            }
        }
    }

    private void checkInput(TableRow row, ParsedInput input, Object value) {
        String heading = input.column().heading();
        if (!input.type().takes(value)) {
            findings.error(Finding.ofCell(
                    FindingCode.TYPE,
                    key,
                    row,
                    heading,
                    "compares with " + Example.text(value) + ", but the column holds "
                            + input.type().words() + "."));
        } else if (value instanceof String && isRefused(input.allowed(), value)) {
            findings.warning(Finding.ofCell(
                    FindingCode.VALUE_NOT_ALLOWED,
                    key,
                    row,
                    heading,
                    Example.text(value) + " is not among the values of the column: "
                            + input.column().allowedValues() + '.'));
        }
    }

    private void checkOutputs(TableRow row, List<Expression> answers) {
        for (int i = 0; i < answers.size(); i++) {
            OutputColumn column = parsed.part().table().outputs().get(i);
            UnaryTests allowed = parsed.allowedOutputs().get(i);
            for (Object value : outcomes(answers.get(i))) {
                checkOutput(row, column, allowed, value);
            }
        }
    }

    private void checkOutput(TableRow row, OutputColumn column, UnaryTests allowed, Object value) {
        if (!ColumnType.of(column.type()).answers(value)) {
            findings.error(Finding.ofCell(
                    FindingCode.TYPE,
                    key,
                    row,
                    column.heading(),
                    Example.text(value) + " is not "
                            + ColumnType.of(column.type()).words() + '.'));
        } else if (value != null && allowed != null && isRefused(allowed, value)) {
            findings.error(Finding.ofCell(
                    FindingCode.VALUE_NOT_ALLOWED,
                    key,
                    row,
                    column.heading(),
                    Example.text(value) + " is not one of the allowed values " + column.allowedValues() + '.'));
        }
    }

    private static boolean isRefused(UnaryTests allowed, Object value) {
        Truth truth = new CellJudge(null).judge(allowed, value);
        return truth == Truth.NO || truth == Truth.NEITHER;
    }

    /** The constants among the answers that an output cell can give. */
    private static List<Object> outcomes(Expression answer) {
        if (answer instanceof If choice) {
            List<Object> outcomes = new ArrayList<>(outcomes(choice.then()));
            outcomes.addAll(outcomes(choice.otherwise()));
            return outcomes;
        }
        Constant constant = answer == null ? null : Constant.of(answer);
        List<Object> outcome = new ArrayList<>();
        if (constant != null) {
            outcome.add(constant.value());
        }
        return outcome;
    }

    /** The constants that the input itself is compared with, not those that a function is given. */
    private static List<Object> compared(List<Expression> tests) {
        List<Object> values = new ArrayList<>();
        for (Expression test : tests) {
            Constant constant = Constant.of(test);
            if (constant != null) {
                values.add(constant.value());
            } else if (test instanceof Test || test instanceof Range || test instanceof Junction) {
                values.addAll(compared(test.parts()));
            } else if (test instanceof In in && in.value() instanceof Input) {
                values.addAll(compared(in.tests()));
            } else if (test instanceof Comparison comparison
                    && comparison.parts().contains(new Input())) {
                values.addAll(Constant.in(comparison.parts()));
            }
        }
        return values;
    }
}
