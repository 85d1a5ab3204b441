package io.closeloop.platform;

import io.closeloop.process.UndeployedDecisions;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.springframework.stereotype.Component;

/** How decisions are evaluated, deployed or not: FEEL alone, each expression parsed once. */
@Component
class DecisionSettings implements UndeployedDecisions {

    private final CachingFeelEngine feel;

    DecisionSettings(CachingFeelEngine feel) {
        this.feel = feel;
    }

    DefaultDmnEngineConfiguration ofDeployed() {
        return with(feel);
    }

    @Override
    public DmnEngine engine(Consumer<String> unknown) {
        return with(new ReplayingFeelEngine(feel, unknown)).buildEngine();
    }

    private static DefaultDmnEngineConfiguration with(FeelEngine engine) {
        FeelOnly feelOnly = new FeelOnly();
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> engine);
        decisions.setElProvider(feelOnly);
        decisions.setScriptEngineResolver(feelOnly);
        return decisions;
    }
}
