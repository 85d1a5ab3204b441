package io.closeloop.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Small decisions for tests of the engine's settings. */
class TestModels {

    private TestModels() {}

    /** A decision that answers with the value of one expression. */
    static DmnModelInstance decision(String key, String language, String expression) {
        return definitions(key, """
                <variable id="variable" name="answer"/>
                <literalExpression id="expression" expressionLanguage="%s">
                  <text>%s</text>
                </literalExpression>
                """.formatted(language, expression));
    }

    /** A decision table that calls an amount over ten big. */
    static DmnModelInstance table(String key) {
        return definitions(key, """
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <input id="input">
                    <inputExpression id="inputExpression" typeRef="integer"><text>amount</text></inputExpression>
                  </input>
                  <output id="output" name="size" typeRef="string"/>
                  <rule id="Rule_Big">
                    <inputEntry id="cell"><text>&gt; 10</text></inputEntry>
                    <outputEntry id="answer"><text>"BIG"</text></outputEntry>
                  </rule>
                </decisionTable>
                """);
    }

    private static DmnModelInstance definitions(String key, String logic) {
        String xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="definitions" name="%1$s" namespace="http://closeloop.io/test">
                  <decision id="%1$s" name="%1$s" camunda:historyTimeToLive="P1D">
                    %2$s
                  </decision>
                </definitions>
                """.formatted(key, logic);
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
