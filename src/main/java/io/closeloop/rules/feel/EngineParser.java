package io.closeloop.rules.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Has expressions read by the engine too, which has the last word on what is FEEL. */
final class EngineParser {

    private static final int KEPT = 10_000;

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** While a table is edited nearly all of its cells stay as they were. */
    private static final Cache<String, Boolean> EXPRESSIONS =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private static final Cache<String, Boolean> TESTS =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private EngineParser() {}

    static void checkExpression(String text) {
        EXPRESSIONS.get(text, unread -> check(ENGINE.parseExpression(unread)));
    }

    static void checkTests(String text) {
        TESTS.get(text, unread -> check(ENGINE.parseUnaryTests(unread)));
    }

    private static Boolean check(ParseResult result) {
        if (result.isFailure()) {
            throw new FeelException("the engine cannot read it: "
                    + result.failure().message().lines().findFirst().orElse(""));
        }
        return true;
    }
}
