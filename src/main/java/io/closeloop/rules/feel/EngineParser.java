package io.closeloop.rules.feel;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Has expressions read by the engine too, which has the last word on what is FEEL. */
final class EngineParser {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private EngineParser() {}

    static void checkExpression(String text) {
        check(ENGINE.parseExpression(text));
    }

    static void checkTests(String text) {
        check(ENGINE.parseUnaryTests(text));
    }

    private static void check(ParseResult result) {
        if (result.isFailure()) {
            throw new FeelException("the engine cannot read it: "
                    + result.failure().message().lines().findFirst().orElse(""));
        }
    }
}
