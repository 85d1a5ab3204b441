package io.closeloop.rules.check;

import io.closeloop.rules.feel.Effort;
import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.OutputColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Refuses files that could take the server long, by what each decision can answer in the worst case. */
final class EffortCheck {

    /** Characters; a second or so of comparing. */
    private static final double MOST_STEPS = 1e9;

    private final ParsedFile parsed;
    private final Findings findings;
    private final Effort effort = new Effort();
    private final Set<String> counted = new HashSet<>();

    EffortCheck(ParsedFile parsed, Findings findings) {
        this.parsed = parsed;
        this.findings = findings;
    }

    void run() {
        parsed.file().decisions().forEach(this::count);
        if (effort.steps() > MOST_STEPS) {
            findings.error(Finding.ofFile(
                    FindingCode.EFFORT,
                    "The decisions could answer or compare more than the server has time for: join fewer and shorter"
                            + " texts."));
        }
    }

    /** What a decision uses comes before it. */
    private void count(DecisionPart part) {
        if (!counted.add(part.key())) {
            return;
        }
        part.requiredDecisions().forEach(key -> parsed.file().decision(key).ifPresent(this::count));
        Expression expression = parsed.expressions().get(part.key());
        if (expression != null && part.resultName() != null) {
            effort.know(part.resultName(), effort.count(expression));
        }
        ParsedTable table = parsed.tables().get(part.key());
        if (table != null) {
            count(table);
        }
    }

    private void count(ParsedTable table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Expression expression = table.inputs().get(i).expression();
            double length = expression == null ? 0 : effort.count(expression);
            int column = i;
            table.tests().stream()
                    .map(row -> row.get(column))
                    .filter(Objects::nonNull)
                    .forEach(cell -> effort.count(cell, length));
        }
        List<OutputColumn> outputs = table.part().table().outputs();
        Map<String, Double> answers = new HashMap<>();
        for (List<Expression> row : table.answers()) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) != null && outputs.get(i).name() != null) {
                    // All rows may fit, and then the answer is the list of theirs.
                    answers.merge(outputs.get(i).name(), effort.count(row.get(i)), Double::sum);
                }
            }
        }
        answers.forEach(effort::know);
    }
}
