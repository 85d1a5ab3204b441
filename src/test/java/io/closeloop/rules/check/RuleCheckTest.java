package io.closeloop.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {

    private static final String AMOUNT = """
            <input id="i" label="Amount">
              <inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression>
            </input>
            """;

    private static final String SOUND =
            table("UNIQUE", row("< 10", "\"S\""), row("[10..20)", "\"M\""), row(">= 20", "\"L\""));

    @Test
    void soundTableHasNothingToRemarkButAnEmptyInput() {
        // when
        CheckResult result = RuleCheck.check(SOUND, SOUND);

        // then
        assertThat(result.passed()).isTrue();
        assertThat(messages(result.warnings())).containsExactly("No row fits, for example: Amount empty.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            < 10      | < 12          | OVERLAP           | Row 1 and row 2 both fit, for example: Amount 10. UNIQUE allows one row only.
            < 10      | < 8           | GAP               | No row fits any more what the published table decides, for example: Amount 8.
            < 10      | < "8"         | TYPE              | Row 1, column "Amount": compares with "8", but the column holds a number.
            < 10      | < amout       | UNKNOWN_INPUT     | No process supplies "amout". Known are: amount.
            < 10      | < 10 +        | FEEL              | Row 1, column "Amount": it ends too early.
            < 10      | [5..2]        | DEAD_ROW          | Row 1, column "Amount": no value that can come fits this cell; the row never fires.
            <text>"M"</text> | <text>"XL"</text> | VALUE_NOT_ALLOWED | Row 2, column "Size": "XL" is not one of the allowed values "S","M","L".
            <text>"M"</text> | <text>5</text>    | TYPE              | Row 2, column "Size": 5 is not text.
            <text>"M"</text> | <text>now()</text> | FEEL              | Row 2, column "Size": the function "now" is not allowed or not known.
            name="size" | name="sizes" | OUTPUT           | The output "size" is gone; processes read it by this name.
            name="size" typeRef="string" | name="size" | OUTPUT | The output "size" was string and is null now; processes read it as what it was.
            decision id="d" | decision id="e" | KEY       | The decision "d" is gone; processes take it by this key.
            camunda:historyTimeToLive="P1D" | name="D" | XML | The file is no well-formed XML: line 3.
            UNIQUE    | PRIORITY      | HIT_POLICY        | The engine does not know the hit policy PRIORITY.
            UNIQUE    | COLLECT       | OUTPUT            | The hit policy COLLECT answers something else than UNIQUE did; the process that reads it would fail.
            """)
    void mistakeIsToldInPlainWords(String what, String with, FindingCode code, String message) {
        // when
        CheckResult result = RuleCheck.check(SOUND.replaceFirst(java.util.regex.Pattern.quote(what), with), SOUND);

        // then
        assertThat(result.errors())
                .filteredOn(finding -> finding.code() == code)
                .extracting(Finding::message)
                .contains(message);
    }

    @Test
    void rowBelowACatchAllNeverFires() {
        // when
        CheckResult result =
                RuleCheck.check(table("FIRST", row("< 10", "\"S\""), row("", "\"L\""), row(">= 20", "\"L\"")), null);

        // then
        assertThat(result.errors()).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.message())
                    .isEqualTo("Row 3 can never fire: the rows above it fit everything that it fits.");
        });
    }

    @Test
    void rowCoveredByTwoOthersTogetherNeverFires() {
        // when
        CheckResult result = RuleCheck.check(
                table("FIRST", row("< 10", "\"S\""), row(">= 10", "\"L\""), row("[5..15]", "\"M\""), row("", "\"S\"")),
                null);

        // then
        assertThat(result.errors()).extracting(Finding::row).containsExactly(3);
    }

    @Test
    void rowsOfAnyMayOverlapWithEqualOutputsOnly() {
        assertThat(RuleCheck.check(table("ANY", row("< 10", "\"S\""), row("", "\"S\"")), null)
                        .errors())
                .isEmpty();
        assertThat(RuleCheck.check(table("ANY", row("< 10", "\"S\""), row("", "\"L\"")), null)
                        .errors())
                .extracting(Finding::code)
                .containsExactly(FindingCode.OVERLAP);
    }

    @Test
    void cellThatMustBeEvaluatedNeitherCoversNorOverlaps() {
        assertThat(RuleCheck.check(
                                table(
                                        "FIRST",
                                        row("modulo(?, 2) = 0", "\"S\""),
                                        row("[2..4]", "\"M\""),
                                        row("", "\"L\"")),
                                null)
                        .errors())
                .isEmpty();
        assertThat(RuleCheck.check(table("UNIQUE", row("modulo(?, 2) = 0", "\"S\""), row("", "\"M\"")), null)
                        .errors())
                .isEmpty();
    }

    @Test
    void rowWithoutDescriptionIsOnlyAWarning() {
        // when
        CheckResult result = RuleCheck.check(SOUND.replaceFirst("<description>Row</description>", ""), SOUND);

        // then
        assertThat(result.passed()).isTrue();
        assertThat(messages(result.warnings())).contains("Row 1 has no description: what is it for?");
    }

    /** Twenty pairs of columns: before the second of each comes, any of a million sets of rows may be left over. */
    @Test
    @Timeout(20)
    void tableTooWideToDecideIsGivenUpAndToldSo() {
        // given
        int pairs = 20;
        String inputs = IntStream.range(0, 2 * pairs)
                .mapToObj(i -> AMOUNT.replace("\"i", "\"i" + i).replace("amount", "amount" + i))
                .collect(Collectors.joining());
        String rows = IntStream.range(0, pairs + 1)
                .mapToObj(row -> row(
                        IntStream.range(0, 2 * pairs)
                                .mapToObj(column -> column % pairs == row % pairs ? "< 5" : "")
                                .toList(),
                        "\"S\""))
                .collect(Collectors.joining());

        // when
        CheckResult result = RuleCheck.check(definitions("FIRST", inputs, rows), null);

        // then
        assertThat(result.warnings()).extracting(Finding::code).contains(FindingCode.TOO_WIDE);
    }

    @Test
    @Timeout(20)
    void largeTableIsCheckedSoon() {
        // given
        String rows = IntStream.range(0, 1_500)
                .mapToObj(i -> row(List.of("[%d..%d)".formatted(i * 10, i * 10 + 10)), "\"S\""))
                .collect(Collectors.joining());

        // when
        CheckResult result = RuleCheck.check(definitions("UNIQUE", AMOUNT, rows), null);

        // then
        assertThat(messages(result.errors())).contains("No row fits, for example: Amount -1.");
        assertThat(result.errors()).extracting(Finding::code).containsOnly(FindingCode.GAP);
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    private static String table(String hitPolicy, String... rows) {
        return definitions(hitPolicy, AMOUNT, String.join("", rows));
    }

    private static String row(String input, String output) {
        return row(List.of(input), output);
    }

    private static String row(List<String> inputs, String output) {
        String cells = inputs.stream()
                .map(input -> "<inputEntry><text><![CDATA[" + input + "]]></text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule><description>Row</description>" + cells + "<outputEntry><text>" + output
                + "</text></outputEntry></rule>";
    }

    private static String definitions(String hitPolicy, String inputs, String rows) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="D" namespace="n"
                             xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="d" name="D" camunda:historyTimeToLive="P1D">
                    <description>Sizes</description>
                    <decisionTable id="t" hitPolicy="%s">
                      %s
                      <output id="o" label="Size" name="size" typeRef="string">
                        <outputValues id="ov"><text>"S","M","L"</text></outputValues>
                      </output>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(hitPolicy, inputs, rows);
    }
}
