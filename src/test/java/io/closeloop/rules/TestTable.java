package io.closeloop.rules;

/** A small decision file of a test's own: a threshold on an amount. */
final class TestTable {

    private TestTable() {}

    /** BIG from the threshold on, SMALL below it. */
    static String xml(String key, int threshold) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="Definitions_1" name="Size" namespace="https://closeloop.io/dmn">
                  <decision id="%1$s" name="Size of %1$s" camunda:historyTimeToLive="P1095D">
                    <description>Big or small.</description>
                    <decisionTable id="Table_1" hitPolicy="UNIQUE">
                      <input id="Input_Amount" label="Amount">
                        <inputExpression id="InputExpression_Amount" typeRef="integer">
                          <text>amount</text>
                        </inputExpression>
                      </input>
                      <output id="Output_Size" label="Size" name="size" typeRef="string">
                        <outputValues id="Values_Size">
                          <text>"BIG","SMALL"</text>
                        </outputValues>
                      </output>
                      <rule id="Rule_Big">
                        <description>From the threshold on</description>
                        <inputEntry id="InputEntry_Big">
                          <text>&gt;= %2$d</text>
                        </inputEntry>
                        <outputEntry id="OutputEntry_Big">
                          <text>"BIG"</text>
                        </outputEntry>
                      </rule>
                      <rule id="Rule_Small">
                        <description>Below it</description>
                        <inputEntry id="InputEntry_Small">
                          <text>&lt; %2$d</text>
                        </inputEntry>
                        <outputEntry id="OutputEntry_Small">
                          <text>"SMALL"</text>
                        </outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key, threshold);
    }
}
