package io.closeloop.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    static List<Path> packagedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packagedFiles")
    void everyPackagedFileIsReadWithItsTopDecisionAndItsRows(Path path) throws IOException {
        // when
        DecisionFile file = TableReader.read(Files.readString(path));

        // then
        assertThat(file.top()).isEqualTo(file.decisions().get(0));
        assertThat(file.decisions())
                .allSatisfy(part -> assertThat(part.outputNames()).isNotEmpty().doesNotContainNull());
    }

    @Test
    void tableIsReadWithColumnsRowsAndCells() throws IOException {
        // when
        DecisionTable table = TableReader.read(Files.readString(Path.of("dmn/churn-risk.dmn")))
                .top()
                .table();

        // then
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(table.inputs())
                .extracting(InputColumn::type)
                .containsExactly("boolean", "number", "integer", "integer", "integer");
        assertThat(table.outputs().get(0).allowedValues()).isEqualTo("\"HIGH\",\"MEDIUM\",\"LOW\"");
        assertThat(table.rows()).extracting(TableRow::number).startsWith(1, 2, 3);
        assertThat(table.rows().get(0).inputs().get(0).text()).isEqualTo("false");
        assertThat(table.rows().get(0).inputs().get(1).isEmpty()).isTrue();
    }

    @Test
    void expressionsAndRequirementsOfADrawingAreRead() throws IOException {
        // when
        DecisionFile file = TableReader.read(Files.readString(Path.of("dmn/lead-score.dmn")));

        // then
        DecisionPart total = file.decision("leadTotal").orElseThrow();
        assertThat(total.isTable()).isFalse();
        assertThat(total.outputNames()).containsExactly("score");
        assertThat(total.expression().text()).startsWith("fitPoints + budgetPoints");
        assertThat(total.requiredDecisions()).contains("leadFit", "leadBudget");
        assertThat(file.top().key()).isEqualTo("leadScore");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a><b></a>",
                "<other xmlns='urn:x'/>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>",
                "<!DOCTYPE d SYSTEM 'http://localhost/x.dtd'><d/>",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>"
                        + "<decision id='a' name='a'/></definitions>"
            })
    void whatIsNoDecisionFileIsRefused(String xml) {
        assertThatThrownBy(() -> TableReader.read(xml))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("xml: ");
    }

    @Test
    void entityBombIsRefused() {
        // given
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }

        // then
        assertThatThrownBy(() -> TableReader.read(bomb.append("]><d>&a39;</d>").toString()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void fiftyMegabytesAndDeepNestingAreRefusedWithoutBeingParsed() {
        assertThatThrownBy(() -> TableReader.read("<a>" + " ".repeat(50 * 1024 * 1024) + "</a>"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> TableReader.read("<a>".repeat(100_000) + "</a>".repeat(100_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deeper");
        assertThatThrownBy(() -> TableReader.read("<a>" + "<b/>".repeat(200_000) + "</a>"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("elements");
    }
}
