package io.closeloop.rules.excel;

import io.closeloop.base.Refusal;
import io.closeloop.base.SheetScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks into an uploaded file before it is read: whether it is a workbook, and how large it is unpacked. */
final class WorkbookGuard {

    static final int LARGEST_FILE = 2 * 1024 * 1024;
    static final int LARGEST_UNPACKED = 20 * 1024 * 1024;
    static final int MOST_COLUMNS = 200;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FORMULAS = 100;
    private static final int LONGEST_SIGNATURE = 8;
    private static final String NO_WORKBOOK = "must be an Excel workbook (.xlsx)";

    private WorkbookGuard() {}

    /** @throws Refusal INVALID where it is none or too large */
    static void check(byte[] content) {
        if (content.length > LARGEST_FILE) {
            throw refusal("must have at most " + LARGEST_FILE / 1024 / 1024 + " MB");
        }
        if (content.length < LONGEST_SIGNATURE) {
            throw refusal(NO_WORKBOOK);
        }
        if (ReadableWorkbook.isOLE2Header(content)) {
            throw refusal("is an old Excel file or protected by a password; save it as an open .xlsx");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw refusal(NO_WORKBOOK);
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            check(zip, Collections.list(zip.getEntries()));
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("looks like an Excel workbook but is broken");
        }
    }

    private static void check(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw refusal("must have at most " + MOST_PARTS + " parts");
        }
        long left = LARGEST_UNPACKED;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry part : parts) {
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw refusal("is too large once unpacked: at most " + LARGEST_UNPACKED / 1024 / 1024 + " MB");
                    }
                }
            }
            scan(zip, part);
        }
    }

    /** A table of formulas would be refused cell by cell; so many of them are not even read. */
    private static void scan(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            SheetScan.fault(in, MOST_COLUMNS, MOST_FORMULAS).ifPresent(fault -> {
                throw refusal(fault);
            });
        }
    }

    static Refusal refusal(String reason) {
        return Refusal.invalid("file", reason, null);
    }
}
