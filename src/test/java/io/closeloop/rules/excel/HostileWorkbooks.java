package io.closeloop.rules.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.params.provider.Arguments;

/** Workbooks that would fill the memory, never end or read files, made of parts that no office program writes. */
final class HostileWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    private HostileWorkbooks() {}

    /** What each has, the workbook, and the sentence with which it is refused. */
    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of(
                        "50 MB of text in a cell",
                        sheet(row(inline("x".repeat(FIFTY_MEGABYTES)))),
                        "is too large once unpacked"),
                Arguments.of("a zip bomb", with(TEXTS, "\0".repeat(FIFTY_MEGABYTES * 3)), "is too large once unpacked"),
                Arguments.of("a cell far to the right", sheet(row("<c r=\"FXSHRXW1\"><v>1</v></c>")), "has a cell at"),
                Arguments.of("an address that is none", sheet(row("<c r=\"\uFFFD\uFFFD\uFFFD1\"/>")), "has a cell at"),
                Arguments.of("a million cells in a row", sheet(row("<c/>".repeat(1_000_000))), "at most 200 columns"),
                Arguments.of(
                        "a long formula for many cells",
                        sheet(row("<c><f t=\"shared\" si=\"0\" ref=\"A1:Z9\">" + "A1+".repeat(1_000_000) + "1</f></c>")
                                + row("<c><f t=\"shared\" si=\"0\"/></c>".repeat(200))
                                        .repeat(1_000)),
                        "has a formula of more than"),
                Arguments.of(
                        "a table of formulas",
                        sheet(row("<c><f>1+1</f><v>2</v></c>".repeat(200)).repeat(1_000)),
                        "at most 100 formulas"),
                Arguments.of(
                        "a number of a million digits",
                        sheet(row("<c><v>" + "9".repeat(1_000_000) + "</v></c>")),
                        "has a number of more than"),
                Arguments.of("deep elements", sheet(row("<c>" + "<a>".repeat(1_000_000))), "is nested too deeply"),
                Arguments.of(
                        "an entity in the sheet",
                        with(SHEET, entity("SYSTEM \"file:///etc/hostname\"") + sheetXml(row(inline("&e;")))),
                        "is broken"),
                Arguments.of(
                        "entities that double",
                        with(
                                TEXTS,
                                entity("\"" + "x".repeat(10_000) + "\"") + "<sst xmlns=\"" + NAMESPACE + "\"><si><t>"
                                        + "&e;".repeat(100_000) + "</t></si></sst>"),
                        "is broken"),
                Arguments.of("more parts than any workbook has", manyParts(), "must have at most 200 parts"));
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int number = 0; number < 10_000; number++) {
                out.putNextEntry(new ZipEntry("xl/worksheets/sheet" + number + ".xml"));
            }
        }
        return bytes.toByteArray();
    }

    /** A workbook with this in its only sheet. */
    static byte[] sheet(String rows) throws IOException {
        return with(SHEET, sheetXml(rows));
    }

    static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String sheetXml(String rows) {
        return "<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String entity(String what) {
        return "<!DOCTYPE x [<!ENTITY e " + what + ">]>";
    }

    /** A workbook as the library writes it, but for one part. */
    private static byte[] with(String part, String content) throws IOException {
        byte[] plain = Workbooks.workbook(sheet -> sheet.value(0, 0, "Decision"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(plain).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(entry).readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
