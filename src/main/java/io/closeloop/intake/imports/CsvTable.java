package io.closeloop.intake.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A CSV file: quoting as in RFC 4180, any line ends, blank lines skipped. */
class CsvTable implements Table {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEADER = 100_000;
    private static final int LONGEST_ROW = 16 * 1024 * 1024;

    private final StrictText text;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    CsvTable(byte[] content, FileFormat format) {
        this.text = StrictText.of(content, format.encoding());
        char separator = format.separator() == null ? separatorFound() : format.separator();
        this.records = read(() -> CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_ROW)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text.reader())
                .iterator());
        this.header = readHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return read(records::hasNext);
    }

    @Override
    public TableRow next() {
        CsvRecord next = read(records::next);
        return new TableRow(next.getStartingLineNumber(), next.getFields(), isShifted(next.getFields()));
    }

    /** More text than the header has names: most likely a separator inside a text that stands in no quotes. */
    private boolean isShifted(List<String> cells) {
        return cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeader() {
        if (!hasNext()) {
            throw new UnreadableFileException("The file is empty. Its first line must name the columns.");
        }
        List<String> names =
                read(records::next).getFields().stream().map(String::strip).toList();
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            throw new UnreadableFileException("The file is no text in "
                    + text.encoding().name() + ". Save it as UTF-8, or name its encoding in the mapping.");
        }
        return names;
    }

    /** Turns the library's exceptions into sentences. */
    private <T> T read(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof CharacterCodingException
                    ? text.wrongEncoding()
                    : new UnreadableFileException("The CSV is broken: " + sentence(broken) + ".", broken);
        } catch (UncheckedIOException wrong) {
            throw text.wrongEncoding();
        } catch (NoSuchElementException end) {
            throw new UnreadableFileException("The file ends too early.", end);
        }
    }

    private static String sentence(CsvParseException broken) {
        return broken.getCause() == null
                ? broken.getMessage()
                : broken.getMessage() + ": " + broken.getCause().getMessage();
    }

    /** The separator that the header has most of, quoted names aside. */
    private char separatorFound() {
        String line = firstLine().replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private String firstLine() {
        char[] start = new char[LONGEST_HEADER];
        try (Reader reader = text.reader()) {
            int read = reader.read(start);
            return read <= 0
                    ? ""
                    : new String(start, 0, read)
                            .stripLeading()
                            .lines()
                            .findFirst()
                            .orElse("");
        } catch (IOException e) {
            throw text.wrongEncoding();
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
