package io.closeloop.rules.trial;

import io.closeloop.base.Refusal;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** A file that decides examples, for one thread. */
public final class TrialRun {

    private final Set<String> missing = new TreeSet<>();
    private final List<DecisionPart> order;
    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final RowTrial rows;

    TrialRun(String xml, UndeployedDecisions undeployed) {
        DecisionFile file = TableReader.read(xml);
        this.order = order(file);
        this.engine = undeployed.engine(missing::add);
        this.rows = new RowTrial(undeployed);
        try {
            engine.parseDecisions(TableReader.model(xml))
                    .forEach(decision -> decisions.put(decision.getKey(), decision));
        } catch (RuntimeException e) {
            throw Refusal.invalid("xml", "cannot be taken by the engine: " + Problem.of(e), null);
        }
    }

    /**
     * What the file decides, and why.
     *
     * @param given facts by name
     * @throws Refusal INVALID where they are not of the kind that processes give
     */
    public Trial decide(Map<String, Object> given) {
        missing.clear();
        Map<String, Object> known = TrialInputs.of(given);
        List<TriedDecision> tried = new ArrayList<>();
        for (DecisionPart part : order) {
            TriedDecision decision = decide(part, known);
            tried.add(decision);
            known.putAll(merged(decision.outputs()));
        }
        TriedDecision top = tried.get(tried.size() - 1);
        return new Trial(tried, result(top), top.problem(), Set.copyOf(missing));
    }

    private TriedDecision decide(DecisionPart part, Map<String, Object> known) {
        List<Map<String, Object>> outputs = List.of();
        String problem = null;
        try {
            outputs = engine.evaluateDecision(decisions.get(part.key()), known).getResultList();
        } catch (RuntimeException e) {
            problem = Problem.of(e);
        }
        List<TriedRow> tried = part.isTable() ? rows.tried(part.table(), known) : List.of();
        return new TriedDecision(part.key(), part.name(), outputs, tried, problem);
    }

    /** As the engine hands results on: of several rows a list for each output. */
    private static Map<String, Object> merged(List<Map<String, Object>> outputs) {
        if (outputs.size() == 1) {
            return outputs.get(0);
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        outputs.forEach(row -> row.forEach((name, value) -> {
            @SuppressWarnings("unchecked") // put here
            List<Object> values = (List<Object>) merged.computeIfAbsent(name, first -> new ArrayList<>());
            values.add(value);
        }));
        return merged;
    }

    private Object result(TriedDecision top) {
        DecisionPart part = order.get(order.size() - 1);
        boolean isList = part.isTable()
                && part.table().aggregation() == null
                && switch (part.table().hitPolicy()) {
                    case COLLECT, RULE_ORDER, OUTPUT_ORDER -> true;
                    default -> false;
                };
        if (isList) {
            return top.outputs();
        }
        return top.outputs().isEmpty() ? null : top.outputs().get(0);
    }

    /** What a decision uses comes before it. */
    private static List<DecisionPart> order(DecisionFile file) {
        Set<DecisionPart> order = new LinkedHashSet<>();
        add(file, file.top(), new LinkedHashSet<>(), order);
        return List.copyOf(order);
    }

    private static void add(DecisionFile file, DecisionPart part, Set<String> above, Set<DecisionPart> order) {
        if (order.contains(part) || !above.add(part.key())) {
            return;
        }
        part.requiredDecisions().forEach(key -> file.decision(key).ifPresent(used -> add(file, used, above, order)));
        order.add(part);
    }
}
