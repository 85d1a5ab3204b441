package io.closeloop.rules.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.rules.table.Change;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out as a workbook comes back as it was, or as it was edited, or with the reason why not. */
class RoundTripTest {

    private static final int FIRST_RULE = SheetLayout.FIRST_RULE_ROW;

    @ParameterizedTest
    @ValueSource(strings = {"lead-score.dmn", "care-plan.dmn", "customer-tiering.dmn", "stage-policy.dmn"})
    void unchangedWorkbookChangesNothing(String file) throws IOException {
        // given
        String xml = Workbooks.packaged(file);
        DecisionFile before = TableReader.read(xml);

        // when
        Result result = take(xml, WorkbookWriter.write(before));

        // then
        assertThat(result.misfits).isEmpty();
        assertThat(result.changes).isEmpty();
        assertThat(TableReader.read(result.xml)).isEqualTo(before);
    }

    @Test
    void eachTableHasASheetAndEachCellIsTextEvenIfItLooksLikeAFormula() throws IOException {
        // given
        String xml = Workbooks.packaged("churn-risk.dmn")
                .replaceFirst(
                        "<description>[^<]*</description>\\s*<inputEntry",
                        "<description>=cmd|' /C calc'!A1</description><inputEntry");

        // when
        byte[] workbook = WorkbookWriter.write(TableReader.read(xml));

        // then
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Cell> cells = new ArrayList<>();
            read.getFirstSheet().openStream().forEach(row -> row.forEach(cells::add));
            assertThat(cells).anyMatch(cell -> cell != null && cell.getText().startsWith("=cmd"));
            assertThat(cells)
                    .allMatch(cell ->
                            cell == null || cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY);
        }
        assertThat(take(xml, workbook).changes).isEmpty();
    }

    @Test
    void editedAddedRemovedAndMovedRowsAreFoundAgain() throws IOException {
        // given
        String xml = Workbooks.packaged("win-back-policy.dmn");
        List<List<String>> sheet = Workbooks.sheet(xml);
        int rules = sheet.size() - FIRST_RULE;
        String removed = sheet.get(FIRST_RULE).get(0);
        List<String> copy = new ArrayList<>(sheet.get(FIRST_RULE + 1));
        copy.set(1, "Copied in Excel");
        sheet.get(FIRST_RULE + 1).set(4, "77");
        sheet.remove(FIRST_RULE);
        sheet.add(copy);
        Collections.swap(sheet, FIRST_RULE + 1, FIRST_RULE + 2);

        // when
        Result result = take(xml, Workbooks.workbook(sheet));

        // then
        assertThat(result.misfits).isEmpty();
        assertThat(result.changes)
                .extracting(Change::kind)
                .contains(Change.Kind.CELL, Change.Kind.ROW_ADDED, Change.Kind.ROW_REMOVED, Change.Kind.ROW_MOVED);
        assertThat(result.changes)
                .filteredOn(change -> change.kind() == Change.Kind.CELL)
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("77"));
        assertThat(result.changes)
                .filteredOn(change -> change.kind() == Change.Kind.ROW_REMOVED)
                .extracting(Change::rowId)
                .containsExactly(removed);
        assertThat(TableReader.read(result.xml).top().table().rows()).hasSize(rules);
        assertThat(TableReader.read(result.xml)
                        .top()
                        .table()
                        .rows()
                        .get(rules - 1)
                        .id())
                .startsWith("Rule_")
                .isNotEqualTo(copy.get(0));
    }

    @Test
    void columnsMayStandInAnotherOrder() throws IOException {
        // given
        String xml = Workbooks.packaged("win-back-policy.dmn");
        List<List<String>> sheet = Workbooks.sheet(xml);
        sheet.subList(SheetLayout.LABEL_ROW, sheet.size()).forEach(line -> {
            while (line.size() < 5) {
                line.add("");
            }
            Collections.swap(line, 2, 4);
        });

        // then
        assertThat(take(xml, Workbooks.workbook(sheet)).changes).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNamedBySheetRowColumnAndReason() throws IOException {
        // given
        String xml = Workbooks.packaged("win-back-policy.dmn");
        List<List<String>> sheet = Workbooks.sheet(xml);
        sheet.get(SheetLayout.EXPRESSION_ROW).set(2, "somethingElse");
        sheet.get(SheetLayout.TYPE_ROW).set(3, "string");
        sheet.get(SheetLayout.POLICY_ROW).set(1, "ANY");
        sheet.get(FIRST_RULE).set(3, "\u201Cyes\u201D");
        sheet.get(FIRST_RULE + 1).set(0, "no id");
        sheet.get(FIRST_RULE + 2).set(0, "winBackPolicy");
        byte[] workbook = Workbooks.workbook(target -> {
            for (int i = 0; i < sheet.size(); i++) {
                for (int j = 0; j < sheet.get(i).size(); j++) {
                    target.value(i, j, sheet.get(i).get(j));
                }
            }
            target.formula(FIRST_RULE + 3, 4, "SUM(A1:A2)");
        });

        // when
        List<Misfit> misfits = take(xml, workbook).misfits;

        // then
        assertThat(misfits.stream().map(misfit -> misfit.row() + " " + misfit.column() + " " + misfit.reason()))
                .anyMatch(text -> text.startsWith("2 B is changed in the editor only: UNIQUE"))
                .anyMatch(text -> text.startsWith("5 C is no column of the table"))
                .anyMatch(text -> text.startsWith("5 null lacks the input column \"lostReason\""))
                .anyMatch(text -> text.startsWith("6 D is changed in the editor only: boolean"))
                .anyMatch(text -> text.startsWith("8 D has typographic quotation marks"))
                .anyMatch(text -> text.startsWith("9 A is no id"))
                .anyMatch(text -> text.startsWith("10 A is the id of something else"))
                .anyMatch(text -> text.startsWith("11 E is a formula"))
                .hasSize(8);
        assertThat(misfits).extracting(Misfit::sheet).containsOnly("edited");
    }

    @Test
    void numbersAndTruthValuesTypedInExcelAreTakenAsFeelAndDatesAreNot() throws IOException {
        // given
        String xml = Workbooks.packaged("win-back-policy.dmn");
        List<List<String>> sheet = Workbooks.sheet(xml);
        byte[] workbook = Workbooks.workbook(target -> {
            for (int i = 0; i < sheet.size(); i++) {
                for (int j = 0; j < sheet.get(i).size(); j++) {
                    target.value(i, j, sheet.get(i).get(j));
                }
            }
            target.value(FIRST_RULE, 4, 0.1 + 0.2);
            target.value(FIRST_RULE + 1, 3, true);
            target.value(FIRST_RULE + 2, 4, LocalDate.of(2026, 1, 31));
            target.style(FIRST_RULE + 2, 4).format("yyyy-MM-dd").set();
        });

        // when
        Result result = take(xml, workbook);

        // then
        assertThat(result.misfits)
                .singleElement()
                .satisfies(misfit -> assertThat(misfit.reason()).startsWith("is a date"));
        assertThat(result.rows.get(0).outputs()).containsExactly("0.3");
        assertThat(result.rows.get(1).inputs().get(1)).isEqualTo("true");
    }

    @Test
    void sheetOfNoTableIsNamed() throws IOException {
        assertThat(take(
                                Workbooks.packaged("win-back-policy.dmn"),
                                Workbooks.workbook(List.of(List.of("Decision", "x"))))
                        .misfits)
                .containsExactly(new Misfit("edited", 1, "B", "must name a table of this draft, each once"));
    }

    private static Result take(String xml, byte[] workbook) {
        DecisionFile before = TableReader.read(xml);
        DraftEdit edit = new DraftEdit(xml);
        UploadedTables uploaded = UploadedTables.of(before, edit.ids(), WorkbookReader.read(workbook));
        List<UploadedRow> rows = uploaded.rows().getOrDefault(before.top().key(), List.of());
        if (!uploaded.misfits().isEmpty()) {
            return new Result(xml, List.of(), uploaded.misfits(), rows);
        }
        uploaded.rows().forEach(edit::replace);
        String after = edit.xml();
        return new Result(
                after, TableDifference.between(before, TableReader.read(after)).changes(), List.of(), rows);
    }

    private record Result(String xml, List<Change> changes, List<Misfit> misfits, List<UploadedRow> rows) {}
}
