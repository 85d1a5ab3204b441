package io.closeloop.intake.imports;

import io.closeloop.base.RowResult;
import io.closeloop.target.ImportedTarget;
import io.closeloop.target.TargetImport;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes targets in. */
@Component
class TargetImporter implements RowImporter {

    private final TargetImport targets;

    TargetImporter(TargetImport targets) {
        this.targets = targets;
    }

    @Override
    public ImportType type() {
        return ImportType.TARGETS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<ImportedTarget> parsed = ParsedRows.of(rows, (row, fields) -> targets.read(fields));
        Iterator<RowResult> results = targets.takeIn(parsed.values(), userId).iterator();
        return parsed.with(target -> RowOutcome.of(results.next()));
    }
}
