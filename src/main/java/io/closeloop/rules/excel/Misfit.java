package io.closeloop.rules.excel;

/**
 * What of an uploaded workbook cannot be taken.
 *
 * @param row as Excel counts it; null where the whole sheet is meant
 * @param column its letter; null where no cell is meant
 */
record Misfit(String sheet, Integer row, String column, String reason) {

    static Misfit of(UploadedSheet sheet, int row, int column, String reason) {
        return new Misfit(sheet.name(), row, SheetLayout.letters(column), reason);
    }
}
