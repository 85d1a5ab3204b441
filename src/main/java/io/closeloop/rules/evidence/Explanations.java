package io.closeloop.rules.evidence;

import static java.util.Comparator.comparingInt;

import io.closeloop.base.Refusal;
import io.closeloop.rules.evidence.DecisionRecord.Input;
import io.closeloop.rules.evidence.DecisionRecord.Output;
import io.closeloop.rules.table.TableRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which version and row decided what, and from which values. */
@Component
@Transactional(readOnly = true)
class Explanations {

    private static final int MOST = 20;

    private final DecisionRecords records;
    private final PublishedVersions versions;
    private final ExplanationText text;

    Explanations(DecisionRecords records, PublishedVersions versions, ExplanationText text) {
        this.records = records;
        this.versions = versions;
        this.text = text;
    }

    /** What a table decided in a case up to a moment: the first is what held then, the others what held before. */
    List<Explanation> ofCase(String number, String key, Instant until) {
        return explain(records.ofCase(number, key, until, MOST));
    }

    /**
     * One decision.
     *
     * @throws Refusal NOT_FOUND
     */
    Explanation byId(String id) {
        return explain(records.byId(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no decision " + id + " in the history."));
    }

    private List<Explanation> explain(List<DecisionRecord> decisions) {
        Map<String, List<DecisionRecord>> required =
                records.required(decisions.stream().map(DecisionRecord::id).toList());
        List<String> all = Stream.concat(
                        decisions.stream(), required.values().stream().flatMap(List::stream))
                .map(DecisionRecord::id)
                .toList();
        Values values = new Values(records.inputs(all), records.outputs(all));
        return decisions.stream()
                .map(decision -> explain(decision, required.getOrDefault(decision.id(), List.of()), values))
                .toList();
    }

    private Explanation explain(DecisionRecord decision, List<DecisionRecord> required, Values values) {
        Optional<PublishedVersion> version = versions.find(decision.definitionId());
        List<Explanation.Row> rows = rows(values.outputsOf(decision), version);
        Explanation explanation = new Explanation(
                decision.id(),
                decision.key(),
                decision.name(),
                version.map(PublishedVersion::number).orElse(null),
                decision.evaluatedAt(),
                decision.businessKey(),
                decision.processInstanceId(),
                inputs(values.inputsOf(decision), version),
                rows.stream().filter(row -> row.rowId() != null).toList(),
                outputs(decision, rows),
                required.stream()
                        .map(other -> explain(other, List.of(), values))
                        .toList(),
                null);
        return text.addTo(explanation);
    }

    private static List<Explanation.Input> inputs(List<Input> recorded, Optional<PublishedVersion> version) {
        return recorded.stream()
                .sorted(comparingInt(
                        input -> version.map(of -> of.place(input.columnId())).orElse(0)))
                .map(input -> new Explanation.Input(
                        input.label() == null ? input.columnId() : input.label(),
                        version.map(of -> of.expressions().get(input.columnId()))
                                .orElse(null),
                        input.value()))
                .toList();
    }

    private static List<Explanation.Row> rows(List<Output> recorded, Optional<PublishedVersion> version) {
        Map<String, Map<String, Object>> byRow = new LinkedHashMap<>();
        recorded.stream()
                .sorted(comparingInt(output ->
                        version.map(of -> of.placeOfOutput(output.name())).orElse(0)))
                .forEach(output -> byRow.computeIfAbsent(output.rowId(), row -> new LinkedHashMap<>())
                        .put(output.name(), output.value()));
        List<Explanation.Row> rows = new ArrayList<>();
        byRow.forEach((id, outputs) -> {
            Optional<TableRow> row = version.flatMap(of -> of.row(id));
            rows.add(new Explanation.Row(
                    row.map(TableRow::number).orElse(null),
                    id,
                    row.map(TableRow::description).orElse(null),
                    outputs));
        });
        return rows;
    }

    /** A table that collects makes one answer of its rows. */
    private static List<Map<String, Object>> outputs(DecisionRecord decision, List<Explanation.Row> rows) {
        if (decision.collected() == null) {
            return rows.stream().map(Explanation.Row::outputs).toList();
        }
        String name = rows.stream()
                .flatMap(row -> row.outputs().keySet().stream())
                .findFirst()
                .orElse(decision.key());
        return List.of(Map.of(name, decision.collected()));
    }

    /** What was recorded of all decisions that are explained together. */
    private record Values(Map<String, List<Input>> inputs, Map<String, List<Output>> outputs) {

        List<Input> inputsOf(DecisionRecord decision) {
            return inputs.getOrDefault(decision.id(), List.of());
        }

        List<Output> outputsOf(DecisionRecord decision) {
            return outputs.getOrDefault(decision.id(), List.of());
        }
    }
}
