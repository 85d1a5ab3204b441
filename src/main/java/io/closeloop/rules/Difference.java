package io.closeloop.rules;

import io.closeloop.rules.table.Change;
import io.closeloop.rules.table.TableDifference;
import java.util.List;

/** What changed from one version to another one, cell by cell. */
record Difference(int from, int to, List<Change> changes) {

    Difference(int from, int to, TableDifference difference) {
        this(from, to, difference.changes());
    }
}
