package io.closeloop.rules.check;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.OutputColumn;
import java.util.Objects;

/** Finds what processes would miss: they take the top decision by its key and read its outputs by their names and types. */
final class DependencyCheck {

    private final DecisionFile draft;
    private final DecisionFile published;
    private final Findings findings;

    DependencyCheck(DecisionFile draft, DecisionFile published, Findings findings) {
        this.draft = draft;
        this.published = published;
        this.findings = findings;
    }

    void run() {
        for (DecisionPart top : published.tops()) {
            draft.decision(top.key())
                    .ifPresentOrElse(
                            part -> compare(part, top),
                            () -> findings.error(Finding.ofFile(
                                    FindingCode.KEY,
                                    "The decision \"" + top.key() + "\" is gone; processes take it by this key.")));
        }
    }

    private void compare(DecisionPart part, DecisionPart before) {
        if (part.isTable() != before.isTable()) {
            output(part, "A table must stay a table and an expression an expression: processes read its outputs.");
        } else if (!part.isTable()) {
            compareResults(part, before);
        } else {
            before.table().outputs().forEach(output -> compare(part, output));
            compareHits(part, before);
        }
    }

    private void compare(DecisionPart part, OutputColumn before) {
        OutputColumn now = part.table().outputs().stream()
                .filter(column -> Objects.equals(column.name(), before.name()))
                .findFirst()
                .orElse(null);
        if (now == null) {
            output(part, "The output \"" + before.name() + "\" is gone; processes read it by this name.");
        } else if (ColumnType.of(now.type()) != ColumnType.of(before.type())) {
            output(
                    part,
                    "The output \"%s\" was %s and is %s now; processes read it as what it was."
                            .formatted(before.name(), before.type(), now.type()));
        }
    }

    private void compareResults(DecisionPart part, DecisionPart before) {
        if (!Objects.equals(part.resultName(), before.resultName())) {
            output(
                    part,
                    "The result was called \"%s\" and is called \"%s\" now; processes read it by its name."
                            .formatted(before.resultName(), part.resultName()));
        }
    }

    /** A process that reads one row fails where several come, and one that goes through rows where a sum comes. */
    private void compareHits(DecisionPart part, DecisionPart before) {
        if (answersOne(part) != answersOne(before)) {
            output(
                    part,
                    "The hit policy %s answers something else than %s did; the process that reads it would fail."
                            .formatted(part.table().policy(), before.table().policy()));
        }
    }

    private static boolean answersOne(DecisionPart part) {
        return switch (part.table().hitPolicy()) {
            case COLLECT -> part.table().aggregation() != null;
            case RULE_ORDER, OUTPUT_ORDER -> false;
            default -> true;
        };
    }

    private void output(DecisionPart part, String message) {
        findings.error(Finding.ofDecision(FindingCode.OUTPUT, part.key(), message));
    }
}
