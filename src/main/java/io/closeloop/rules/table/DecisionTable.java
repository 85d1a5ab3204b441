package io.closeloop.rules.table;

import java.util.List;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * The table of a decision.
 *
 * @param aggregation what is made of all hits under COLLECT; null where they are a list
 */
public record DecisionTable(
        String id,
        HitPolicy hitPolicy,
        BuiltinAggregator aggregation,
        List<InputColumn> inputs,
        List<OutputColumn> outputs,
        List<TableRow> rows) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** The hit policy as people write it: {@code COLLECT SUM}. */
    public String policy() {
        String name = hitPolicy.name().replace('_', ' ');
        return aggregation == null ? name : name + ' ' + aggregation;
    }
}
