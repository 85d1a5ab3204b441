package io.closeloop.insight;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the costs of a file, such as the bill of an advertising network. */
@Service
@Transactional
public class CampaignCostImport {

    private final CampaignCostFields costFields;
    private final CampaignCostRows rows;

    CampaignCostImport(CampaignCostFields costFields, CampaignCostRows rows) {
        this.costFields = costFields;
        this.rows = rows;
    }

    /** Reads a row; leaves what is wrong with it in the fields. */
    public NewCampaignCost read(Fields fields) {
        return costFields.read(fields, fields.requiredText("externalId", 200));
    }

    /** Records the costs; one result each, in their order. What is known by its external id counts once. */
    public List<RowResult> takeIn(List<NewCampaignCost> given, String by) {
        rows.lockImports();
        Map<String, NewCampaignCost> known = new HashMap<>(rows.byExternalId(
                given.stream().map(NewCampaignCost::externalId).collect(Collectors.toSet())));
        List<RowResult> results = new ArrayList<>(given.size());
        List<NewCampaignCost> accepted = new ArrayList<>();
        for (NewCampaignCost cost : given) {
            NewCampaignCost before = known.putIfAbsent(cost.externalId(), cost);
            if (before == null) {
                accepted.add(cost);
                results.add(RowResult.CREATED);
            } else {
                results.add(cost.says(before) ? RowResult.KNOWN : anotherOne(cost));
            }
        }
        rows.insert(accepted, by);
        return results;
    }

    private static RowResult anotherOne(NewCampaignCost cost) {
        return RowResult.refused(List.of(
                FieldError.of("externalId", "stands for another cost; take that one back first", cost.externalId())));
    }
}
