package io.closeloop.rules.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;

/** What the checks find, against trying all inputs of tables made at random. */
class GeneratedTablesTest {

    private static final int TABLES = 3_000;

    private final Random random = new Random(4711);

    @Test
    void gapsAreFoundExactly() {
        int withGaps = 0;
        for (int i = 0; i < TABLES; i++) {
            // given
            GeneratedTable table = GeneratedTable.of(random);
            boolean hasGap = table.combinations().stream()
                    .anyMatch(inputs -> table.fitting(inputs).isEmpty());
            boolean hasGapOfKnown = table.combinations().stream()
                    .anyMatch(inputs ->
                            !inputs.contains(null) && table.fitting(inputs).isEmpty());

            // when
            Grid grid = grid(table);
            List<List<Object>> examples = gaps(grid, table.rows().size());
            List<List<Object>> ofKnown = gaps(grid.withoutEmpty(), table.rows().size());

            // then
            assertThat(!examples.isEmpty()).as("a gap in %s", table).isEqualTo(hasGap);
            assertThat(!ofKnown.isEmpty())
                    .as("a gap of known inputs in %s", table)
                    .isEqualTo(hasGapOfKnown);
            assertThat(examples)
                    .allSatisfy(example -> assertThat(table.fitting(example)).isEmpty());
            assertThat(ofKnown).allSatisfy(example -> assertThat(example).doesNotContainNull());
            withGaps += hasGap ? 1 : 0;
        }
        assertThat(withGaps).isBetween(TABLES / 10, TABLES * 9 / 10);
    }

    @Test
    void overlapsAreFoundExactly() {
        int overlaps = 0;
        for (int i = 0; i < TABLES; i++) {
            // given
            GeneratedTable table = GeneratedTable.of(random);
            Set<List<Integer>> expected = new HashSet<>();
            table.combinations().forEach(inputs -> addPairs(table.fitting(inputs), expected));

            // when
            Overlaps question = new Overlaps((row, other) -> false);
            boolean answered = GridWalk.answers(grid(table), question);

            // then
            assertThat(answered).isTrue();
            assertThat(question.found().stream()
                            .map(overlap -> List.of(overlap.row(), overlap.other()))
                            .collect(toSet()))
                    .as("overlaps of %s", table)
                    .isEqualTo(expected);
            assertThat(question.found())
                    .hasSameSizeAs(expected)
                    .allSatisfy(overlap ->
                            assertThat(table.fitting(overlap.inputs())).contains(overlap.row(), overlap.other()));
            overlaps += expected.size();
        }
        assertThat(overlaps).isGreaterThan(TABLES);
    }

    @Test
    void deadRowsAreFoundExactly() {
        int dead = 0;
        for (int i = 0; i < TABLES; i++) {
            // given
            GeneratedTable table = GeneratedTable.of(random);
            Set<Integer> expected = new TreeSet<>();
            for (int row = 0; row < table.rows().size(); row++) {
                expected.add(row);
            }
            table.combinations()
                    .forEach(
                            inputs -> table.fitting(inputs).stream().findFirst().ifPresent(expected::remove));

            // when
            Grid grid = grid(table);
            DeadRows question = new DeadRows(grid);
            boolean answered = GridWalk.answers(grid, question);

            // then
            assertThat(answered).isTrue();
            assertThat(question.dead().stream().boxed().collect(toSet()))
                    .as("dead rows of %s", table)
                    .isEqualTo(expected);
            dead += expected.size();
        }
        assertThat(dead).isGreaterThan(TABLES / 2);
    }

    @Test
    void whatIsNotDecidedAnyMoreIsFoundExactly() {
        int losing = 0;
        for (int i = 0; i < TABLES; i++) {
            // given
            GeneratedTable published = GeneratedTable.of(random);
            GeneratedTable draft = published.sibling(random);
            boolean loses = draft.combinations().stream()
                    .anyMatch(inputs -> draft.fitting(inputs).isEmpty()
                            && !published.fitting(inputs).isEmpty());

            // when
            List<List<Object>> examples = gaps(
                    Grid.of(List.of(parsed(draft), parsed(published))),
                    draft.rows().size());

            // then
            assertThat(!examples.isEmpty())
                    .as("%s against %s", draft, published)
                    .isEqualTo(loses);
            losing += loses ? 1 : 0;
        }
        assertThat(losing).isBetween(TABLES / 10, TABLES * 9 / 10);
    }

    /** The generated cells know what they mean without reading themselves; the engine must agree. */
    @Test
    void generatedCellsMeanWhatTheEngineMakesOfThem() {
        FeelEngineApi engine = FeelEngineBuilder.forJava().build();
        for (int i = 0; i < TABLES / 30; i++) {
            GeneratedTable table = GeneratedTable.of(random);
            for (int column = 0; column < table.columns().size(); column++) {
                for (List<GeneratedCell> row : table.rows()) {
                    GeneratedCell cell = row.get(column);
                    assertThat(table.inputs().get(column))
                            .as(cell.text())
                            .allSatisfy(value -> assertThat(engine.evaluateUnaryTests(cell.text(), value, Map.of())
                                            .result())
                                    .isIn(cell.fits(value) ? List.of(true) : Arrays.asList(false, null)));
                }
            }
        }
    }

    private static List<List<Object>> gaps(Grid grid, int rows) {
        Gaps question = new Gaps(grid, rows);
        assertThat(GridWalk.answers(grid, question)).isTrue();
        return question.examples();
    }

    private static void addPairs(List<Integer> rows, Set<List<Integer>> pairs) {
        for (int row : rows) {
            rows.stream().filter(other -> other > row).forEach(other -> pairs.add(List.of(row, other)));
        }
    }

    private static Grid grid(GeneratedTable table) {
        return Grid.of(List.of(parsed(table)));
    }

    private static ParsedTable parsed(GeneratedTable table) {
        Findings findings = new Findings();
        ParsedTable parsed = new FileParser(findings)
                .parse(table.file(HitPolicy.UNIQUE))
                .tables()
                .get("d");
        assertThat(findings.result().errors()).isEmpty();
        return parsed;
    }
}
