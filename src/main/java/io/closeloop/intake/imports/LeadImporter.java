package io.closeloop.intake.imports;

import io.closeloop.lead.CaptureResult;
import io.closeloop.lead.ImportedLead;
import io.closeloop.lead.LeadIntake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes leads in. */
@Component
class LeadImporter implements RowImporter {

    private static final String SOURCE = "source";
    private static final String UNKNOWN_SOURCE = "IMPORT";

    private final LeadIntake intake;

    LeadImporter(LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public ImportType type() {
        return ImportType.LEADS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        return intake.captureAll(rows.stream().map(LeadImporter::lead).toList(), userId).stream()
                .map(LeadImporter::result)
                .toList();
    }

    private static ImportedLead lead(MappedRow row) {
        Map<String, String> fields = new HashMap<>(row.fields());
        fields.putIfAbsent(SOURCE, UNKNOWN_SOURCE);
        return new ImportedLead(fields.remove("externalId"), fields, row.engagements());
    }

    private static RowOutcome result(CaptureResult result) {
        return result.outcome() == CaptureResult.Outcome.REJECTED
                ? RowOutcome.rejected(result.errors())
                : new RowOutcome(
                        result.duplicate() ? RowOutcome.Kind.DUPLICATE : RowOutcome.Kind.CREATED,
                        result.nearMatch(),
                        List.of());
    }
}
