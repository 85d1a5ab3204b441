package io.closeloop.rules.check;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.OutputColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Finds what the engine would refuse or not understand of the file as a whole. */
final class DrawingCheck {

    private static final Set<HitPolicy> KNOWN =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private final DecisionFile file;
    private final Findings findings;

    DrawingCheck(DecisionFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void run() {
        if (file.tops().size() != 1) {
            drawing("Exactly one decision must be used by no other one; here they are: "
                    + String.join(
                            ", ", file.tops().stream().map(DecisionPart::key).toList()) + ".");
        }
        Set<String> keys = new HashSet<>();
        for (DecisionPart part : file.decisions()) {
            if (!keys.add(part.key())) {
                drawing("There are two decisions with the key \"" + part.key() + "\".");
            }
            checkPart(part);
        }
    }

    private void checkPart(DecisionPart part) {
        String key = part.key();
        if (part.timeToLive() == null) {
            drawing("\"" + key + "\" needs a history time to live: without it the engine does not take it.");
        }
        for (String required : part.requiredDecisions()) {
            if (file.decision(required).isEmpty()) {
                drawing("\"" + key + "\" uses the decision \"" + required + "\", which is not in the file.");
            }
        }
        if (needs(part, key, new HashSet<>())) {
            drawing("\"" + key + "\" uses itself, round about.");
        }
        if (part.description().isEmpty()) {
            description(Finding.ofDecision(
                    FindingCode.DESCRIPTION, key, "The decision \"" + key + "\" has no description."));
        }
        if (part.isTable()) {
            checkTable(key, part.table());
        } else if (part.resultName() == null) {
            drawing("The expression \"" + key + "\" needs a variable that names its result.");
        }
    }

    private boolean needs(DecisionPart part, String key, Set<String> seen) {
        return part.requiredDecisions().stream()
                .anyMatch(required -> required.equals(key)
                        || seen.add(required)
                                && file.decision(required)
                                        .map(other -> needs(other, key, seen))
                                        .orElse(false));
    }

    private void checkTable(String key, DecisionTable table) {
        if (!KNOWN.contains(table.hitPolicy())) {
            hitPolicy(key, "The engine does not know the hit policy " + table.policy() + ".");
        }
        if (table.aggregation() != null
                && (table.hitPolicy() != HitPolicy.COLLECT || table.outputs().size() != 1)) {
            hitPolicy(key, table.policy() + " needs COLLECT and exactly one output column.");
        }
        List<String> names = table.outputs().stream().map(OutputColumn::name).toList();
        if (names.isEmpty() || names.contains(null) || new HashSet<>(names).size() < names.size()) {
            drawing("The table \"" + key + "\" needs output columns with a name each, all different.");
        }
        table.rows().stream()
                .filter(row -> row.description().isEmpty())
                .forEach(row -> description(
                        Finding.ofRow(FindingCode.DESCRIPTION, key, row, "has no description: what is it for?")));
    }

    private void drawing(String message) {
        findings.error(Finding.ofFile(FindingCode.DRAWING, message));
    }

    private void hitPolicy(String key, String message) {
        findings.error(Finding.ofDecision(FindingCode.HIT_POLICY, key, message));
    }

    private void description(Finding finding) {
        findings.warning(finding);
    }
}
