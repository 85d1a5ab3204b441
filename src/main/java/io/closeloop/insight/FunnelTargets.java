package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the pipeline's configuration expects of each stage. */
@ConfigurationProperties("closeloop.pipeline")
class FunnelTargets {

    private final Map<Stage, StageExpectation> stages;

    FunnelTargets(List<StageExpectation> stages) {
        this.stages = stages.stream().collect(Collectors.toMap(StageExpectation::stage, Function.identity()));
    }

    /** How many percent of the deals that enter the stage should go on; null where nothing is expected. */
    BigDecimal target(Stage stage) {
        return stages.get(stage).target();
    }

    /** How many percent of the deals in the stage are won; 0 where nothing is said. */
    BigDecimal probability(Stage stage) {
        BigDecimal probability = stages.get(stage).probability();
        return probability == null ? BigDecimal.ZERO : probability;
    }

    /** A stage of the configuration; the rest of what it says is the gate's business. */
    record StageExpectation(Stage stage, BigDecimal target, BigDecimal probability) {}
}
