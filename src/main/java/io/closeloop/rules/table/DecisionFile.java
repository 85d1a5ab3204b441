package io.closeloop.rules.table;

import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A DMN file: one decision, or several of which one uses the others.
 *
 * @param name the drawing's name
 * @param decisions in the file's order
 */
public record DecisionFile(String name, List<DecisionPart> decisions) {

    public DecisionFile {
        decisions = List.copyOf(decisions);
    }

    /**
     * The decision that the file is about, which none of the others uses.
     *
     * @throws Refusal INVALID where there is none or more than one
     */
    public DecisionPart top() {
        List<DecisionPart> tops = tops();
        if (tops.size() != 1) {
            throw Refusal.invalid("xml", "must have exactly one decision that no other one uses", keys(tops));
        }
        return tops.get(0);
    }

    /** The decisions that no other one uses. */
    public List<DecisionPart> tops() {
        Set<String> used = decisions.stream()
                .flatMap(part -> part.requiredDecisions().stream())
                .collect(Collectors.toSet());
        return decisions.stream().filter(part -> !used.contains(part.key())).toList();
    }

    /** One of the decisions by its key. */
    public Optional<DecisionPart> decision(String key) {
        return decisions.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The keys of all decisions, in the file's order. */
    public List<String> keys() {
        return keys(decisions);
    }

    /** How long all expressions are together. */
    public int characters() {
        return decisions.stream()
                .flatMap(part -> part.cells().stream())
                .mapToInt(cell -> cell.text().length())
                .sum();
    }

    private static List<String> keys(List<DecisionPart> parts) {
        return parts.stream().map(DecisionPart::key).toList();
    }
}
