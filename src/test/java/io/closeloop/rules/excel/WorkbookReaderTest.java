package io.closeloop.rules.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused("a;b".getBytes(StandardCharsets.UTF_8), "must be an Excel workbook");
        refused(new byte[0], "must be an Excel workbook");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "old Excel file or protected");
        refused(zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), "is broken");
    }

    @Test
    void cutOffWorkbookIsRefused() throws IOException {
        byte[] whole = Workbooks.workbook(sheet -> sheet.value(0, 0, "Decision"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        refused(half, "is broken");
    }

    @Test
    void bombIsRefusedBeforeItIsUnpacked() throws IOException {
        // given
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[300 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(WorkbookGuard.LARGEST_FILE);

        // then
        refused(bomb, "too large once unpacked");
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        refused(new byte[WorkbookGuard.LARGEST_FILE + 1], "must have at most 2 MB");
    }

    @Test
    void sheetOfTooManyRowsOrColumnsIsRefused() throws IOException {
        refused(
                Workbooks.workbook(sheet -> {
                    for (int row = 0; row <= 5_000; row++) {
                        sheet.value(row, 0, "x");
                    }
                }),
                "at most 5000 rows");
        refused(Workbooks.workbook(sheet -> sheet.value(0, 300, "x")), "at most 200 columns");
    }

    @Test
    void entityOfASheetIsNotResolved() throws IOException {
        // given
        byte[] workbook = zip("xl/workbook.xml", """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <workbook><sheets><sheet name="&secret;" sheetId="1"/></sheets></workbook>
                """.getBytes(StandardCharsets.UTF_8));

        // then
        refused(workbook, "is broken");
    }

    private static void refused(byte[] content, String reason) {
        assertThatThrownBy(() -> WorkbookReader.read(content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
