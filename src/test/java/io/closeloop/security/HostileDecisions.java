package io.closeloop.security;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Decision files that would run code, read files or never end. */
final class HostileDecisions {

    private HostileDecisions() {}

    /** What each would do, and the file, whose decision has the key. */
    static Stream<Arguments> of(String key) {
        return Stream.of(
                Arguments.of(
                        "a script", decision(key, "expressionLanguage=\"javascript\"", "java.lang.System.exit(1)")),
                Arguments.of("JUEL", decision(key, "expressionLanguage=\"juel\"", "${1}")),
                Arguments.of(
                        "a script as the file's language",
                        answering(key, "1").replace("name=\"x\"", "name=\"x\" expressionLanguage=\"groovy\"")),
                Arguments.of(
                        "an entity",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + answering(key, "\"&e;\"")),
                Arguments.of("a loop", answering(key, "count(for i in 1..1000000000 return i)")),
                Arguments.of("a power", answering(key, "9 ** 999999999")),
                Arguments.of(
                        "Java",
                        answering(
                                key,
                                "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}")),
                Arguments.of("many digits", answering(key, "decimal(1, 999999999)")),
                Arguments.of("deep brackets", answering(key, "(".repeat(1_500) + "1" + ")".repeat(1_500))),
                Arguments.of("a long chain", answering(key, "1" + "+1".repeat(1_900))),
                Arguments.of("deep elements", answering(key, "1").replace("<text>", "<a>".repeat(20_000) + "<text>")),
                Arguments.of("doubling texts", doubling(key, 40)));
    }

    /** A file whose one decision is an expression. */
    static String answering(String key, String expression) {
        return decision(key, "", expression);
    }

    private static String decision(String key, String attributes, String expression) {
        return definitions("""
                <decision id="%s" name="x" camunda:historyTimeToLive="P1D">
                  <variable id="v" name="answer"/>
                  <literalExpression id="e" %s><text>%s</text></literalExpression>
                </decision>
                """.formatted(key, attributes, escaped(expression)));
    }

    /** Each decision writes the one before twice. */
    private static String doubling(String key, int times) {
        StringBuilder decisions = new StringBuilder();
        for (int i = 0; i < times; i++) {
            String required = i == times - 1
                    ? ""
                    : "<informationRequirement id=\"r%d\"><requiredDecision href=\"#d%d\"/></informationRequirement>"
                            .formatted(i, i + 1);
            String expression = i == times - 1 ? "\"twice\"" : "t%1$d + t%1$d".formatted(i + 1);
            decisions.append("""
                    <decision id="%s" name="x" camunda:historyTimeToLive="P1D">
                      <variable id="v%d" name="t%d"/>%s
                      <literalExpression id="e%d"><text>%s</text></literalExpression>
                    </decision>
                    """.formatted(i == 0 ? key : "d" + i, i, i, required, i, expression));
        }
        return definitions(decisions.toString());
    }

    private static String definitions(String decisions) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="x"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="http://closeloop.io/test">
                %s
                </definitions>
                """.formatted(decisions);
    }

    private static String escaped(String expression) {
        return expression.replace("&", "&amp;").replace("<", "&lt;").replace("&amp;e;", "&e;");
    }
}
