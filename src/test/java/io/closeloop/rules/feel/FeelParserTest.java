package io.closeloop.rules.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.TableReader;
import io.closeloop.rules.table.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelParserTest {

    static List<Path> packagedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packagedFiles")
    void everyExpressionOfThePackagedFilesIsAllowed(Path path) throws IOException {
        DecisionFile file = TableReader.read(Files.readString(path));

        for (DecisionPart part : file.decisions()) {
            if (!part.isTable()) {
                FeelParser.expression(part.expression().text());
                continue;
            }
            part.table()
                    .inputs()
                    .forEach(input -> FeelParser.expression(input.expression().text()));
            for (TableRow row : part.table().rows()) {
                row.inputs().forEach(cell -> FeelParser.tests(cell.text()));
                row.outputs().stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .forEach(cell -> FeelParser.expression(cell.text()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "for i in 1..10 return i",
                "some x in [1,2] satisfies x > 1",
                "every x in [1,2] satisfies x > 1",
                "function(x) x + 1",
                "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
                "{f: function(x) x, y: f(1)}",
                "[1..1000000000]",
                "9 ** 9 ** 9",
                "matches(name, \"(a+)+$\")",
                "replace(name, \"a\", \"b\")",
                "split(name, \"a\")",
                "now()",
                "today()",
                "decimal(1, 999999999)",
                "round up(1, x)",
                "[1,2,3][item > 1]",
                "sort([2,1], function(x,y) x < y)",
                "java.lang.Runtime.getRuntime()",
                "`a b`",
                "1 instance of number",
                "@\"2026-01-01\"",
                "a b",
                "1 +",
                "\"open",
                "x = y = z",
                "if x then 1",
                "1 // comment",
                "12345678901234567890123456789012345"
            })
    void whatIsNotAllowedIsRefused(String text) {
        assertThatThrownBy(() -> FeelParser.expression(text)).isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> FeelParser.tests("contains(\"a\", ?) or " + text))
                .isInstanceOf(FeelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if a = null then 0 else a",
                "lower case(name) + \"!\"",
                "2 * floor(amount / 100) - 1",
                "x in (1, 2, > 5)",
                "x in [1..5]",
                "x between 1 and 5 and y = 2",
                "list contains([\"A\", \"B\"], x)",
                "{points: 1, double: points * 2}",
                "date and time(\"2026-01-01T00:00:00\") < due",
                "person.address.city",
                "-x + -5",
                "not(x = 1)",
                "round half up(x / 3, 2)",
                "\"a \\\"quoted\\\" text\""
            })
    void whatDecisionsNeedIsAllowed(String text) {
        assertThat(FeelParser.expression(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> 5",
                "<= -5",
                "[1..5)",
                "(1..5]",
                "\"A\",\"B\"",
                "not(> 5)",
                "not(\"A\",\"B\")",
                "null",
                "? > x"
            })
    void testsOfCellsAreAllowed(String text) {
        assertThat(FeelParser.tests(text).isAnything()).isFalse();
    }

    @Test
    void hostileTextIsRefusedSoon() {
        assertThatThrownBy(() -> FeelParser.expression("(".repeat(1_000) + "1" + ")".repeat(1_000)))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> FeelParser.expression("-".repeat(3_000) + "1")).isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> FeelParser.tests("not(".repeat(900) + "1" + ")".repeat(900)))
                .isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> FeelParser.expression("a".repeat(5_000)))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("at most");
        assertThat(FeelParser.expression("1" + "+1".repeat(200))).isNotNull();
        assertThatThrownBy(() -> FeelParser.expression("1" + "+1".repeat(1_900)))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("operators");
    }

    @Test
    void namesFromOutsideAreFound() {
        assertThat(Names.of(FeelParser.expression("if a = null then {b: 1, c: b + d.e} else abs(f)")))
                .containsExactly("a", "d", "f");
        assertThat(Names.of(FeelParser.tests("? > x, [y..z]"))).containsExactly("x", "y", "z");
    }

    @Test
    void joiningOverAndOverIsCounted() {
        // given
        Effort effort = new Effort();
        effort.know("text", 10);

        // when
        for (int i = 0; i < 40; i++) {
            effort.know("text", effort.count(FeelParser.expression("text + text")));
        }

        // then
        assertThat(effort.steps()).isGreaterThan(1e12);
    }
}
