package io.closeloop.platform;

import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/**
 * Camunda's FEEL engine, but an expression is parsed once instead of at every evaluation of its cell. The cache is
 * bounded: drafts of tables would fill it otherwise.
 */
@Component
class CachingFeelEngine extends ScalaFeelEngine {

    /** Cells of about fifty large tables. */
    static final int CACHED_EXPRESSIONS = 5_000;

    private final LoadingCache<String, ParsedExpression> expressions =
            Caffeine.newBuilder().maximumSize(CACHED_EXPRESSIONS).recordStats().build(this::parseExpression);
    private final LoadingCache<String, ParsedExpression> unaryTests =
            Caffeine.newBuilder().maximumSize(CACHED_EXPRESSIONS).recordStats().build(this::parseUnaryTests);

    CachingFeelEngine() {
        super(List.of());
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as in the engine's own implementation
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) evaluate(expressions.get(expression), new ContextVariableWrapper(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        VariableProvider input = new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
        VariableProvider all = new CompositeVariableProvider(toScalaList(input, new ContextVariableWrapper(variables)));
        // Null where a fact that is not known is compared: as in the engine's own implementation the row does not fit.
        Boolean fits = (Boolean) evaluate(unaryTests.get(expression), all);
        return fits != null && fits;
    }

    /** Loads the parser's and the interpreter's many classes now: half a second that the first lead would wait. */
    void warmUp() {
        VariableContext variables =
                Variables.createVariables().putValue("amount", 1).asVariableContext();
        evaluateSimpleExpression("if amount > 0 then {points: sum([amount, 2])} else null", variables);
        evaluateSimpleUnaryTests("[0..10], > 20, not(\"A\", \"B\")", "amount", variables);
    }

    /** How many expressions were parsed and how many found parsed. */
    CacheStats statistics() {
        return expressions.stats().plus(unaryTests.stats());
    }

    /** How many parsed expressions are held, after those over the bound were dropped. */
    long size() {
        expressions.cleanUp();
        unaryTests.cleanUp();
        return expressions.estimatedSize() + unaryTests.estimatedSize();
    }

    private ParsedExpression parseExpression(String expression) {
        return valueOf(feelEngine.parseExpression(expression));
    }

    private ParsedExpression parseUnaryTests(String expression) {
        return valueOf(feelEngine.parseUnaryTests(expression));
    }

    private Object evaluate(ParsedExpression expression, VariableProvider variables) {
        Context context = new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return variables;
            }
        };
        return valueOf(feelEngine.eval(expression, context));
    }

    private static <T> T valueOf(Either<Failure, T> result) {
        if (result instanceof Left<Failure, T> failure) {
            throw LOGGER.evaluationException(failure.value().message());
        }
        return ((Right<Failure, T>) result).value();
    }
}
