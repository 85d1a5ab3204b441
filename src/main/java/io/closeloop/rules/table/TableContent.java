package io.closeloop.rules.table;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Reads columns, rows and cells of a table. */
final class TableContent {

    private TableContent() {}

    static DecisionTable of(org.camunda.bpm.model.dmn.instance.DecisionTable table) {
        AtomicInteger number = new AtomicInteger();
        DecisionTable read = new DecisionTable(
                table.getId(),
                table.getHitPolicy(),
                table.getAggregation(),
                table.getInputs().stream().map(TableContent::input).toList(),
                table.getOutputs().stream().map(TableContent::output).toList(),
                table.getRules().stream()
                        .map(rule -> row(rule, number.incrementAndGet()))
                        .toList());
        read.rows().forEach(row -> checkWidth(read, row));
        return read;
    }

    private static InputColumn input(Input input) {
        var expression = input.getInputExpression();
        return new InputColumn(
                input.getId(),
                input.getLabel(),
                expression == null ? Cell.EMPTY : cell(expression),
                expression == null ? null : expression.getTypeRef(),
                input.getCamundaInputVariable(),
                allowed(input.getInputValues()));
    }

    private static OutputColumn output(Output output) {
        return new OutputColumn(
                output.getId(),
                output.getLabel(),
                output.getName(),
                output.getTypeRef(),
                allowed(output.getOutputValues()));
    }

    private static TableRow row(Rule rule, int number) {
        return new TableRow(
                number,
                rule.getId(),
                TableReader.description(rule),
                cells(rule.getInputEntries()),
                rule.getOutputEntries().stream().map(TableContent::cell).toList());
    }

    private static List<Cell> cells(Collection<? extends UnaryTests> entries) {
        return entries.stream()
                .map(entry -> new Cell(entry.getId(), text(entry.getText()), entry.getExpressionLanguage()))
                .toList();
    }

    static Cell cell(LiteralExpression expression) {
        return new Cell(expression.getId(), text(expression.getText()), expression.getExpressionLanguage());
    }

    private static String allowed(UnaryTests values) {
        return values == null ? "" : text(values.getText());
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** The engine would answer what nobody wrote, or fail, when it comes to the row. */
    private static void checkWidth(DecisionTable table, TableRow row) {
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            throw XmlGuard.refusal("must have a cell per column; row " + row.number() + " of \"" + table.id()
                    + "\" has another number of cells");
        }
    }
}
