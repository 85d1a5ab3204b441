package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        // given
        String csv =
                "name,series\nPump,\"A,B;C\"\n".replace(",s", separator + "s").replace("Pump,", "Pump" + separator);

        // when
        List<TableRow> rows = rows(csv.getBytes(UTF_8));

        // then
        assertThat(rows).containsExactly(new TableRow(2, List.of("Pump", "A,B;C")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(open("\uFEFFname\nPump\n".getBytes(UTF_8)).header()).containsExactly("name");
        assertThat(open("\uFEFFname\nPump\n".getBytes(UTF_16LE)).header()).containsExactly("name");
    }

    @Test
    void windowsLineEndsBlankLinesAndLineBreaksInQuotesAreRead() {
        // when
        List<TableRow> rows = rows("name,need\r\n\r\nA,\"two\r\nlines\"\r\nB,one".getBytes(UTF_8));

        // then
        assertThat(rows)
                .containsExactly(new TableRow(3, List.of("A", "two\r\nlines")), new TableRow(5, List.of("B", "one")));
    }

    @Test
    void aCommaAtEachLinesEndMakesAColumnWithoutAName() {
        // when
        Table table = open("name,series,\r\nA,B,\r\n".getBytes(UTF_8));

        // then
        assertThat(table.header()).containsExactly("name", "series", "");
        assertThat(table.next().cells()).containsExactly("A", "B", "");
    }

    @Test
    void rowsMayBeShorterThanTheHeader() {
        assertThat(rows("a,b,c\n1\n".getBytes(UTF_8))).containsExactly(new TableRow(2, List.of("1")));
    }

    @Test
    void aRowWithMoreTextThanTheHeaderHasNamesIsShifted() {
        assertThat(rows("a,b\n1,2\n1,2,\n1,2,3\n".getBytes(UTF_8)))
                .extracting(TableRow::shifted)
                .containsExactly(false, false, true);
    }

    @Test
    void aQuoteThatNeverClosesIsToldWithItsLine() {
        assertThatThrownBy(() -> rows("a,b\n1,2\n3,\"4\n5,6\n".getBytes(UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void textAfterAClosingQuoteIsToldWithItsLine() {
        assertThatThrownBy(() -> rows("a,b\n1,\"x\"y\n".getBytes(UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aWrongEncodingIsToldWithItsLine() {
        // given
        byte[] content = ("name\n" + "plain\n".repeat(20_000) + "北京水泵厂\n").getBytes(GB18030);

        // then
        assertThatThrownBy(() -> rows(content))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Line 20,002 is not written in UTF-8");
    }

    @Test
    void aNamedEncodingIsRead() {
        // given
        FileFormat format = new FileFormat(null, GB18030, List.of(), '.');

        // when
        Table table = Tables.open("名称\n北京水泵厂\n".getBytes(GB18030), format);

        // then
        assertThat(table.next().cells()).containsExactly("北京水泵厂");
    }

    @Test
    void emojiAndRightToLeftTextAreKeptAsSent() {
        assertThat(rows("name\n👩‍🚀 مرحبا\n".getBytes(UTF_8)))
                .containsExactly(new TableRow(2, List.of("👩‍🚀 مرحبا")));
    }

    @Test
    void aCellOfAMegabyteIsRead() {
        // given
        String large = "x".repeat(1024 * 1024);

        // then
        assertThat(rows(("a\n" + large + "\n").getBytes(UTF_8))).containsExactly(new TableRow(2, List.of(large)));
    }

    @Test
    void twentyThousandColumnsAreTooMany() {
        assertThatThrownBy(() ->
                        open(String.join(",", Collections.nCopies(20_000, "a")).getBytes(UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileHasNoHeader(String content) {
        assertThatThrownBy(() -> open(content.getBytes(UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aFileOfOnlyAHeaderHasNoRows() {
        assertThat(rows("name,series".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void textInUtf16WithoutAMarkIsNoText() {
        assertThatThrownBy(() -> open("name\nPump\n".getBytes(UTF_16LE)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no text in UTF-8");
    }

    @Test
    void anOldExcelFileIsRefusedByName() {
        // given
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        xls.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        // then
        assertThatThrownBy(() -> open(xls.toByteArray()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(".xlsx");
    }

    private static Table open(byte[] content) {
        return Tables.open(content, FileFormat.STANDARD);
    }

    private static List<TableRow> rows(byte[] content) {
        List<TableRow> rows = new ArrayList<>();
        open(content).forEachRemaining(rows::add);
        return rows;
    }
}
