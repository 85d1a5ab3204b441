package io.closeloop.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeloop.rules.table.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TableDifferenceTest {

    private static final String GRADE_A = rule("GradeA", ">= 60", "A");
    private static final String GRADE_B = rule("GradeB", "[40..60)", "B");
    private static final String GRADE_C = rule("GradeC", "< 40", "C");

    @Test
    void sameFileDoesNotDiffer() throws IOException {
        DecisionFile file = TableReader.read(Files.readString(Path.of("dmn/lead-score.dmn")));

        assertThat(TableDifference.between(file, file).isEmpty()).isTrue();
    }

    @Test
    void changedCellIsNamedByRowAndColumn() {
        assertThat(difference(
                        table("UNIQUE", GRADE_A, GRADE_B, GRADE_C),
                        table("UNIQUE", GRADE_A, GRADE_B, rule("GradeC", "< 30", "C"))))
                .containsExactly(new Change(Kind.CELL, "grade", 3, "Rule_GradeC", "Score", "< 40", "< 30"));
    }

    @Test
    void oneMovedRowIsOneChange() {
        assertThat(difference(table("FIRST", GRADE_A, GRADE_B, GRADE_C), table("FIRST", GRADE_C, GRADE_A, GRADE_B)))
                .extracting(Change::kind, Change::rowId, Change::before, Change::after)
                .containsExactly(tuple(Kind.ROW_MOVED, "Rule_GradeC", "3", "1"));
    }

    @Test
    void addedAndRemovedRowsAreToldWithWhatTheySay() {
        assertThat(difference(table("FIRST", GRADE_A, GRADE_B), table("FIRST", GRADE_C, GRADE_A)))
                .extracting(Change::kind, Change::row, Change::before, Change::after)
                .containsExactly(
                        tuple(Kind.ROW_ADDED, 1, null, "< 40 → \"C\""),
                        tuple(Kind.ROW_REMOVED, 2, "[40..60) → \"B\"", null));
    }

    @Test
    void rowsThatLostTheirIdsAreMatchedByPosition() {
        assertThat(difference(
                        table("FIRST", GRADE_A, GRADE_B, GRADE_C),
                        table("FIRST", rule("X", ">= 60", "A"), rule("Y", "[40..60)", "D"), rule("Z", "< 40", "C"))))
                .extracting(Change::kind, Change::row, Change::column, Change::before, Change::after)
                .containsExactly(tuple(Kind.CELL, 2, "Grade", "\"B\"", "\"D\""));
    }

    @Test
    void hitPolicyAndColumnHeadsAreCompared() {
        assertThat(difference(
                        table("FIRST", GRADE_A),
                        table("UNIQUE", GRADE_A)
                                .replace("name=\"grade\" typeRef", "name=\"mark\" typeRef")
                                .replace("<text>score</text>", "<text>total</text>")))
                .extracting(Change::kind, Change::column, Change::before, Change::after)
                .containsExactly(
                        tuple(Kind.HIT_POLICY, null, "FIRST", "UNIQUE"),
                        tuple(Kind.COLUMN_EXPRESSION, "Score", "score", "total"),
                        tuple(Kind.COLUMN_NAME, "Grade", "grade", "mark"));
    }

    @Test
    void addedAndRemovedDecisionsOfADrawingAreTold() {
        String grade = table("FIRST", GRADE_A);

        assertThat(difference(grade, grade.replace("id=\"grade\"", "id=\"mark\"")))
                .extracting(Change::kind, Change::decisionKey)
                .containsExactly(tuple(Kind.DECISION_ADDED, "mark"), tuple(Kind.DECISION_REMOVED, "grade"));
    }

    private static Iterable<Change> difference(String before, String after) {
        return TableDifference.between(TableReader.read(before), TableReader.read(after))
                .changes();
    }

    private static String table(String hitPolicy, String... rules) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Grade" namespace="n">
                  <decision id="grade" name="Grade">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="i" label="Score">
                        <inputExpression id="ie" typeRef="integer"><text>score</text></inputExpression>
                      </input>
                      <output id="o" label="Grade" name="grade" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(hitPolicy, String.join("", rules));
    }

    private static String rule(String name, String score, String grade) {
        return """
                <rule id="Rule_%1$s">
                  <inputEntry id="I_%1$s"><text><![CDATA[%2$s]]></text></inputEntry>
                  <outputEntry id="O_%1$s"><text>"%3$s"</text></outputEntry>
                </rule>
                """.formatted(name, score, grade);
    }
}
