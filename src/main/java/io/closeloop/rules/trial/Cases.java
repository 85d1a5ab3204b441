package io.closeloop.rules.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Runs the saved examples. */
@Component
public class Cases {

    private final CaseStore store;
    private final Trials trials;

    Cases(CaseStore store, Trials trials) {
        this.store = store;
        this.trials = trials;
    }

    /**
     * How a file does on the examples of a decision.
     *
     * @param key of the file's top decision
     * @throws io.closeloop.base.Refusal INVALID where the file must not be evaluated
     */
    public CaseRun run(String key, String xml) {
        TrialRun run = trials.of(xml);
        List<CaseRun.Failed> failed = new ArrayList<>();
        List<RuleCase> cases = store.of(key);
        for (RuleCase example : cases) {
            Trial trial = run.decide(example.inputs());
            if (trial.problem() != null || !agrees(example.expected(), trial)) {
                failed.add(new CaseRun.Failed(
                        example.id(), example.name(), example.expected(), trial.result(), trial.problem()));
            }
        }
        return new CaseRun(cases.size() - failed.size(), failed);
    }

    private static boolean agrees(Object expected, Trial trial) {
        List<?> rows = expected instanceof List<?> list ? list : List.of(expected);
        List<Map<String, Object>> outputs = trial.outputs();
        if (rows.size() != outputs.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!agrees((Map<?, ?>) rows.get(i), flat(outputs.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Processes read the entries of a decision that answers one context. */
    private static Map<?, ?> flat(Map<String, Object> outputs) {
        boolean isContext = outputs.size() == 1 && outputs.values().iterator().next() instanceof Map;
        return isContext ? (Map<?, ?>) outputs.values().iterator().next() : outputs;
    }

    /** Outputs that the example does not name are free; an empty cell answers null. */
    private static boolean agrees(Map<?, ?> expected, Map<?, ?> actual) {
        return expected.entrySet().stream()
                .allMatch(output ->
                        actual.containsKey(output.getKey()) && isSame(output.getValue(), actual.get(output.getKey())));
    }

    private static boolean isSame(Object expected, Object actual) {
        return expected instanceof Number one && actual instanceof Number other
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(expected, actual);
    }
}
