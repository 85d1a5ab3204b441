package io.closeloop.intake.imports;

import java.util.Iterator;
import java.util.List;

/** A file's header and rows, read one after the other; reading fails with {@link UnreadableFileException}. */
interface Table extends Iterator<TableRow>, AutoCloseable {

    /** The most columns a file may have. */
    int MOST_COLUMNS = 1_000;

    /** The columns' names without blanks around them; empty for a column without a name. */
    List<String> header();

    @Override
    void close();
}
