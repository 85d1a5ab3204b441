package io.closeloop.rules.check;

import io.closeloop.rules.feel.Expression;
import io.closeloop.rules.feel.Names;
import io.closeloop.rules.feel.UnaryTests;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds names that nobody supplies: a misspelt fact is null in every case, and its rows would silently never fit. */
final class NameCheck {

    private static final String ENGINES_NAME_OF_INPUT = "cellInput";

    private final ParsedFile parsed;
    private final Set<String> supplied;
    private final Findings findings;

    /** @param supplied the names that processes are known to supply; empty where that is not known */
    NameCheck(ParsedFile parsed, Set<String> supplied, Findings findings) {
        this.parsed = parsed;
        this.supplied = supplied;
        this.findings = findings;
    }

    void run() {
        parsed.file().decisions().forEach(this::check);
    }

    private void check(DecisionPart part) {
        Set<String> ofOthers = outputsOf(required(parsed.file(), part));
        for (String name : used(parsed, part)) {
            if (ofOthers.contains(name)) {
                continue;
            }
            Optional<DecisionPart> source = parsed.file().decisions().stream()
                    .filter(other -> other.outputNames().contains(name))
                    .findFirst();
            if (source.isPresent() && !supplied.contains(name)) {
                error(
                        part,
                        "\"%s\" is answered by \"%s\", which is not drawn into \"%s\"."
                                .formatted(name, source.get().key(), part.key()));
            } else if (!supplied.isEmpty() && !supplied.contains(name)) {
                error(part, "No process supplies \"%s\". Known are: %s.".formatted(name, String.join(", ", supplied)));
            }
        }
    }

    private void error(DecisionPart part, String message) {
        findings.error(Finding.ofDecision(FindingCode.UNKNOWN_INPUT, part.key(), message));
    }

    /** What a published file takes from processes: what it names, or has drawn in, and does not answer itself. */
    static Set<String> suppliedTo(ParsedFile published) {
        Set<String> names = new TreeSet<>();
        for (DecisionPart part : published.file().decisions()) {
            names.addAll(used(published, part));
            names.addAll(part.requiredInputs());
        }
        names.removeAll(outputsOf(published.file().decisions()));
        return names;
    }

    private static Set<String> used(ParsedFile file, DecisionPart part) {
        Set<String> names = new LinkedHashSet<>();
        Expression expression = file.expressions().get(part.key());
        if (expression != null) {
            names.addAll(Names.of(expression));
        }
        ParsedTable table = file.tables().get(part.key());
        if (table != null) {
            collect(table, names);
        }
        return names;
    }

    private static void collect(ParsedTable table, Set<String> names) {
        table.inputs().stream()
                .map(ParsedInput::expression)
                .filter(Objects::nonNull)
                .forEach(expression -> names.addAll(Names.of(expression)));
        for (List<UnaryTests> row : table.tests()) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) != null) {
                    Set<String> ofCell = Names.of(row.get(i));
                    ofCell.removeAll(namesOfInput(table.inputs().get(i)));
                    names.addAll(ofCell);
                }
            }
        }
        table.answers().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .forEach(expression -> names.addAll(Names.of(expression)));
    }

    private static Set<String> namesOfInput(ParsedInput input) {
        String variable = input.column().variable();
        return Set.of(variable == null ? ENGINES_NAME_OF_INPUT : variable);
    }

    private static Set<String> outputsOf(Iterable<DecisionPart> parts) {
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.addAll(part.outputNames()));
        return names;
    }

    /** The decisions that are taken before, however far away. */
    private static List<DecisionPart> required(DecisionFile file, DecisionPart part) {
        Set<String> keys = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(part.requiredDecisions());
        while (!open.isEmpty()) {
            String key = open.pop();
            if (keys.add(key)) {
                file.decision(key).ifPresent(required -> open.addAll(required.requiredDecisions()));
            }
        }
        return keys.stream().flatMap(key -> file.decision(key).stream()).collect(Collectors.toList());
    }
}
