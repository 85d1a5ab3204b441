package io.closeloop.platform;

import io.closeloop.process.UndeployedDecisions;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.type.IdentityDataTypeTransformer;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.stereotype.Component;

/** How decisions are evaluated, deployed or not: FEEL alone, each expression parsed once. */
@Component
class DecisionSettings implements UndeployedDecisions {

    /**
     * A type that DMN and Cockpit's table editor know and the engine does not. It takes values of unknown types as they
     * are, which is right for this one; said here, it does not warn of it at each start.
     */
    private static final String ANY_NUMBER = "number";

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

    @Override
    public Object evaluate(String expression, Map<String, Object> variables) {
        return feel.evaluateSimpleExpression(expression, context(variables));
    }

    @Override
    public boolean passes(String tests, String tested, Map<String, Object> variables) {
        return feel.evaluateSimpleUnaryTests(tests, tested, context(variables));
    }

    private static VariableContext context(Map<String, Object> variables) {
        return Variables.fromMap(variables).asVariableContext();
    }

    private static DefaultDmnEngineConfiguration with(FeelEngine engine) {
        FeelOnly feelOnly = new FeelOnly();
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> engine);
        decisions.setElProvider(feelOnly);
        decisions.setScriptEngineResolver(feelOnly);
        decisions
                .getTransformer()
                .getDataTypeTransformerRegistry()
                .addTransformer(ANY_NUMBER, new IdentityDataTypeTransformer());
        return decisions;
    }
}
