package io.closeloop.rules.evidence;

import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Takes past decisions again, as a draft would have taken them. What is known of a past decision are the values of its
 * input columns' expressions; the draft's own expressions are looked up among them or computed from those that are plain
 * names. A past decision for which the draft asks anything else cannot be repeated: nothing is guessed.
 *
 * <p>For one thread, as it remembers what an evaluation misses.
 */
class Replay {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final PublishedVersions versions;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Set<String> results;
    private final Set<String> missing = new TreeSet<>();
    /** For each version of the past, by its definition's id, the names of {@link #factNames}. */
    private final Map<String, Map<String, String>> factNames = new HashMap<>();

    /**
     * @param draft the same as xml
     * @throws DmnEngineException where the engine cannot take the draft
     */
    Replay(String key, DecisionFile draft, String xml, PublishedVersions versions, UndeployedDecisions engines) {
        this.versions = versions;
        this.engine = engines.engine(missing::add);
        this.decision = engine.parseDecision(key, TableReader.model(xml));
        this.results = PublishedVersion.results(draft);
    }

    /** What the decision was and what the draft makes of it. */
    Replayed repeat(PastDecision past) {
        Optional<PublishedVersion> version = versions.find(past.definitionId());
        if (version.isEmpty()) {
            return Replayed.impossible("the version that took it is no longer there");
        }
        if (past.outputs().stream().anyMatch(RecordedValue::isUnreadable)) {
            return Replayed.impossible("its result is no plain value");
        }
        Outputs before = Outputs.recorded(past, version.get());
        missing.clear();
        Outputs after = evaluate(facts(past, version.get()));
        missing.removeIf(name -> isAnswerThatIsEmpty(name, version.get()));
        return missing.isEmpty()
                ? new Replayed(before, after, null)
                : Replayed.impossible("the draft asks for " + String.join(", ", missing) + ", which was not recorded");
    }

    /** The draft's own tables need not answer everything; what they do not is null for the others, as it would be. */
    private boolean isAnswerThatIsEmpty(String name, PublishedVersion version) {
        return results.contains(name) && !version.expressions().containsValue(name);
    }

    private Outputs evaluate(Map<String, Object> facts) {
        try {
            return Outputs.of(engine.evaluateDecision(decision, facts).getResultList());
        } catch (DmnEngineException | FeelException | ProcessEngineException e) {
            return Outputs.failed(e.getMessage());
        }
    }

    private Map<String, Object> facts(PastDecision past, PublishedVersion version) {
        Map<String, String> names = factNames.computeIfAbsent(past.definitionId(), id -> factNames(version));
        Map<String, Object> facts = new HashMap<>();
        for (RecordedValue input : past.inputs()) {
            String name = names.get(input.name());
            if (name != null && !input.isUnreadable()) {
                facts.put(name, input.value());
            }
        }
        return facts;
    }

    /** Under which name the draft finds the value of a column of the version; none where it must not. */
    private Map<String, String> factNames(PublishedVersion version) {
        Map<String, String> names = new HashMap<>();
        version.expressions().forEach((column, expression) -> {
            if (!dependsOnResults(expression, version)) {
                boolean plain = NAME.matcher(expression).matches();
                names.put(column, plain ? expression : UndeployedDecisions.valueOf(expression));
            }
        });
        return names;
    }

    /** Such a value says what another table answered then; the draft answers it anew. */
    private boolean dependsOnResults(String expression, PublishedVersion version) {
        return NAME.matcher(expression)
                .results()
                .anyMatch(name ->
                        results.contains(name.group()) || version.results().contains(name.group()));
    }
}
