package io.closeloop.intake.imports;

import io.closeloop.base.RowResult;
import io.closeloop.insight.CampaignCostImport;
import io.closeloop.insight.NewCampaignCost;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes in what campaigns cost. */
@Component
class CostImporter implements RowImporter {

    private final CampaignCostImport costs;

    CostImporter(CampaignCostImport costs) {
        this.costs = costs;
    }

    @Override
    public ImportType type() {
        return ImportType.COSTS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<NewCampaignCost> parsed = ParsedRows.of(rows, (row, fields) -> costs.read(fields));
        Iterator<RowResult> results = costs.takeIn(parsed.values(), userId).iterator();
        return parsed.with(cost -> RowOutcome.of(results.next()));
    }
}
