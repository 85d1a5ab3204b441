package io.closeloop.opportunity;

import io.closeloop.process.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sales funnel as configured in {@code pipeline.yaml}: its stages and what must be there to leave each.
 */
@ConfigurationProperties("closeloop.pipeline")
class Pipeline {

    private final Map<Stage, StageDefinition> stages = new EnumMap<>(Stage.class);

    Pipeline(List<StageDefinition> stages) {
        stages.forEach(definition -> this.stages.put(definition.stage(), definition));
        if (!List.copyOf(this.stages.keySet()).equals(Arrays.asList(Stage.values()))) {
            throw new IllegalArgumentException("The pipeline must define each stage once, but defines " + stages);
        }
    }

    StageDefinition of(Stage stage) {
        return stages.get(stage);
    }

    /**
     * A stage of the funnel.
     *
     * @param gate  the fields that must be delivered to leave it
     * @param proof what other features must have recorded by then; null where nothing
     */
    record StageDefinition(Stage stage, List<GateField> gate, Proof proof) {

        StageDefinition {
            gate = gate == null ? List.of() : List.copyOf(gate);
        }

        List<String> fields() {
            return gate.stream().map(GateField::name).toList();
        }
    }

    /** A paper that other features keep; the view {@code deal_papers} tells whether it is there. */
    enum Proof {
        APPROVED_QUOTE("an approved quote"),
        SIGNED_CONTRACT("a signed contract");

        private final String label;

        Proof(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
