package io.closeloop.intake.imports;

import io.closeloop.base.SheetScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into a workbook before it is read, because a small one can unpack to more than the memory holds. */
final class ZipGuard {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGEST_WORKBOOK = 256 * MEGABYTE;
    /** All the texts of a workbook are held in memory while it is read. */
    private static final long LARGEST_PART_BUT_SHEETS = 64 * MEGABYTE;

    private static final int MOST_FORMULAS = 1_000_000;

    private ZipGuard() {}

    static void check(byte[] content) {
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long rest = LARGEST_WORKBOOK - total;
                try (InputStream in = zip.getInputStream(entry)) {
                    total += unpack(in, isSheet(entry) ? rest : Math.min(rest, LARGEST_PART_BUT_SHEETS));
                }
                scan(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException("The file looks like an Excel workbook but is broken.", e);
        }
    }

    private static void scan(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            SheetScan.fault(in, Table.MOST_COLUMNS, MOST_FORMULAS).ifPresent(fault -> {
                throw new UnreadableFileException("The workbook " + fault + ".");
            });
        }
    }

    private static boolean isSheet(ZipArchiveEntry entry) {
        return entry.getName().contains("worksheets/");
    }

    private static long unpack(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw new UnreadableFileException(
                        "The workbook is too large once unpacked: at most %d MB, of which %d MB texts."
                                .formatted(LARGEST_WORKBOOK / MEGABYTE, LARGEST_PART_BUT_SHEETS / MEGABYTE));
            }
        }
        return size;
    }
}
