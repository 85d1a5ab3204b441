package io.closeloop.dmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of one packaged DMN file, evaluated by the DMN engine alone. */
final class Decisions {

    private final DmnModelInstance model;
    private final DmnEngine engine;
    private final List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();

    private Decisions(DmnModelInstance model) {
        this.model = model;
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(events::add);
        this.engine = configuration.buildEngine();
    }

    static Decisions of(String file) {
        try (InputStream dmn = Decisions.class.getResourceAsStream("/dmn/" + file)) {
            return new Decisions(Dmn.readModelFromStream(dmn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evaluates a decision and what it requires. */
    Evaluation evaluate(String key, Map<String, Object> facts) {
        events.clear();
        DmnDecisionResult result = engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(facts));
        return new Evaluation(result.getSingleResult().getEntryMap(), matchedRules());
    }

    /** Evaluates a table that collects: the outputs of each row that fits, in the table's order, by the row's id. */
    Map<String, Map<String, Object>> collect(String key, Map<String, Object> facts) {
        events.clear();
        engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(facts));
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .forEach(rule -> rows.put(rule.getId(), outputs(rule)));
        return rows;
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        return rule.getOutputEntries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        output -> output.getValue().getValue().getValue()));
    }

    private Set<String> matchedRules() {
        return events.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .map(rule -> rule.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of all rules of all tables of the file. */
    Set<String> rules() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first column of every {@link CsvSource} line of a test: the id of the rule that the line is about. */
    static Set<String> testedRules(Class<?> test) {
        return Arrays.stream(test.getDeclaredMethods())
                .map(method -> method.getAnnotation(CsvSource.class))
                .filter(source -> source != null)
                .flatMap(source -> source.textBlock().lines())
                .map(line -> line.split(",", -1)[0].strip())
                .filter(line -> line.startsWith("Rule_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What a decision answered.
     *
     * @param outputs output values by name
     * @param rules ids of the rules that matched, those of required decisions included
     */
    record Evaluation(Map<String, Object> outputs, Set<String> rules) {

        Object output(String name) {
            return outputs.get(name);
        }
    }
}
