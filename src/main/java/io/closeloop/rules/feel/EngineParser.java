package io.closeloop.rules.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Has expressions read by the engine too, which has the last word on what is FEEL. */
final class EngineParser {

    private static final int KEPT = 10_000;

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** What is wrong with an expression, empty if nothing: while a table is edited nearly all of its cells stay. */
    private static final Cache<String, Optional<String>> EXPRESSIONS =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private static final Cache<String, Optional<String>> TESTS =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private EngineParser() {}

    static void checkExpression(String text) {
        refuse(EXPRESSIONS.get(text, unread -> fault(ENGINE.parseExpression(unread))));
    }

    static void checkTests(String text) {
        refuse(TESTS.get(text, unread -> fault(ENGINE.parseUnaryTests(unread))));
    }

    private static Optional<String> fault(ParseResult result) {
        return result.isFailure() ? result.failure().message().lines().findFirst() : Optional.empty();
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(words -> {
            throw new FeelException("the engine cannot read it: " + words);
        });
    }
}
