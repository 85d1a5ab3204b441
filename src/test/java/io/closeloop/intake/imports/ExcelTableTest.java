package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelTableTest {

    @Test
    void aWorkbookIsRecognisedByItsContentWhateverTheFileIsCalled() {
        // given
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, " name ");
            sheet.value(0, 1, "series");
            sheet.value(1, 0, "泵");
            sheet.value(3, 1, "only the second");
        });

        // when
        Table table = Tables.open(content, FileFormat.STANDARD);

        // then
        assertThat(table).isInstanceOf(ExcelTable.class);
        assertThat(table.header()).containsExactly("name", "series");
        assertThat(rows(table))
                .containsExactly(new TableRow(2, List.of("泵")), new TableRow(4, List.of("", "only the second")));
    }

    @Test
    void numbersAndDatesAreWrittenAsACsvFileWouldHaveThem() {
        // given
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "number");
            sheet.value(1, 0, 660737);
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, LocalDate.of(2017, 3, 1));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 1_234.5);
            sheet.style(1, 3).format("#,##0.00 \"days\"").set();
            sheet.value(1, 4, true);
        });

        // when
        Table table = Tables.open(content, FileFormat.STANDARD);

        // then
        assertThat(table.next().cells()).containsExactly("660737", "0.3", "2017-03-01", "1234.5", "true");
    }

    @Test
    void numbersHaveTheDecimalMarkOfTheMapping() {
        // given
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "number");
            sheet.value(1, 0, 1234.5);
        });

        // when
        Table table = Tables.open(content, new FileFormat(null, UTF_8, List.of(), ','));

        // then
        assertThat(table.next().cells()).containsExactly("1234,5");
    }

    @Test
    void twentyThousandColumnsAreTooMany() {
        // given
        byte[] content = workbook(sheet -> sheet.value(0, 16_000, "far out"));

        // then
        assertThatThrownBy(() -> Tables.open(content, FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("columns");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanTheMemoryHoldsIsNotRead() {
        // given
        byte[] bomb = zip("xl/sharedStrings.xml", 65 * 1024 * 1024);

        // then
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThatThrownBy(() -> Tables.open(bomb, FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("too large once unpacked");
    }

    @ParameterizedTest
    @CsvSource({
        "<c r='FXSHRXW1'><v>1</v></c>,                        has a cell at",
        "<c><f t='shared' si='0' ref='A1:A9'>LONG</f></c>,    has a formula of more than",
        "<c><v>LONG</v></c>,                                  has a number of more than",
    })
    void aCellThatWouldFillTheMemoryOrNeverEndIsNotRead(String cell, String reason) throws IOException {
        // given
        String sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
                + cell.replace("LONG", "9".repeat(1_000_000)) + "</row></sheetData></worksheet>";

        // then
        assertThatThrownBy(() -> Tables.open(withSheet(sheet), FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] withSheet(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] plain = workbook(sheet -> sheet.value(0, 0, "name"));
        try (ZipFile in = ZipFile.builder().setByteArray(plain).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                byte[] original = in.getInputStream(part).readAllBytes();
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(part.getName().endsWith("sheet1.xml") ? xml.getBytes(UTF_8) : original);
            }
        }
        return out.toByteArray();
    }

    @Test
    void anArchiveThatIsNoWorkbookIsBroken() {
        assertThatThrownBy(() -> Tables.open(zip("readme.txt", 10), FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void aWorkbookCutOffInTheMiddleIsBroken() {
        // given
        byte[] content = workbook(sheet -> sheet.value(0, 0, "name"));

        // then
        assertThatThrownBy(() -> Tables.open(Arrays.copyOf(content, content.length / 2), FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void anEmptySheetHasNoHeader() {
        assertThatThrownBy(() -> Tables.open(workbook(sheet -> {}), FileFormat.STANDARD))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("empty");
    }

    private static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEachRemaining(rows::add);
        return rows;
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Closeloop", "1.0")) {
            fill.accept(workbook.newWorksheet("Data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
