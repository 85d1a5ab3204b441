package io.closeloop.intake.imports;

import java.util.List;

/** Takes rows of one type in. */
interface RowImporter {

    ImportType type();

    /**
     * Takes a batch in, within the caller's transaction and with a number of queries that does not grow with it. Rows
     * that cannot be taken are answered as rejected; an exception means that some row of the batch cannot be taken,
     * the batch is undone and comes again in smaller pieces.
     *
     * @param userId whose import it is
     * @return one result a row, in the rows' order
     */
    List<RowOutcome> take(List<MappedRow> rows, String userId);
}
