package io.closeloop.intake.imports;

import java.util.Arrays;

/** Opens a file by what is in it, whatever its name says. */
final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /**
     * Opens the table and reads its header.
     *
     * @throws UnreadableFileException where it is neither CSV nor Excel, or has no header
     */
    static Table open(byte[] content, FileFormat format) {
        if (beginsWith(content, OLD_EXCEL)) {
            throw new UnreadableFileException("This is an Excel file of the old kind (.xls). Save it as .xlsx or CSV.");
        }
        return beginsWith(content, ZIP) ? new ExcelTable(content, format) : new CsvTable(content, format);
    }

    private static boolean beginsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
