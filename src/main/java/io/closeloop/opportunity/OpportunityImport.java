package io.closeloop.opportunity;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.FieldError;
import io.closeloop.base.RowResult;
import io.closeloop.opportunity.ImportedDealRows.Numbered;
import io.closeloop.process.LeadToCloseProcess;
import io.closeloop.process.Stage;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in deals from another system, a batch at a time. Closed ones become rows with their history; open ones also a
 * running case in their stage, with a task for their owner.
 */
@Service
public class OpportunityImport {

    private final Pipeline pipeline;
    private final ImportedDealReader reader;
    private final ImportedDealRows rows;
    private final CaseNumbers numbers;
    private final LeadToCloseProcess leadToClose;
    private final EntityManager entities;

    OpportunityImport(
            Pipeline pipeline,
            ImportedDealReader reader,
            ImportedDealRows rows,
            CaseNumbers numbers,
            LeadToCloseProcess leadToClose,
            EntityManager entities) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.rows = rows;
        this.numbers = numbers;
        this.leadToClose = leadToClose;
        this.entities = entities;
    }

    /** The fields that a row may give of the gates, by name, with the type of their values; a list fits no row. */
    public Map<String, Class<?>> gateFields() {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            pipeline.of(stage).gate().stream()
                    .filter(field -> field.type() != GateField.Type.LIST)
                    .forEach(field -> fields.put(field.name(), field.type().valueType()));
        }
        return fields;
    }

    /**
     * Takes a batch in, in one transaction (the caller's, if there is one). Rows that are refused do not hinder the
     * others.
     *
     * @return one result a row, in the rows' order
     */
    @Transactional
    public List<RowResult> takeIn(List<ImportedOpportunity> batch) {
        Set<String> seen = new HashSet<>(rows.known(externalIds(batch)));
        List<RowResult> results = new ArrayList<>(batch.size());
        List<Numbered> accepted = new ArrayList<>();
        for (ImportedOpportunity row : batch) {
            results.add(takeIn(row, seen, accepted));
        }
        if (!accepted.isEmpty()) {
            rows.insert(accepted);
            accepted.stream().filter(deal -> deal.deal().exit() == null).forEach(this::startCase);
        }
        return results;
    }

    private RowResult takeIn(ImportedOpportunity row, Set<String> seen, List<Numbered> accepted) {
        List<FieldError> errors = new ArrayList<>();
        ImportedDeal deal = reader.read(row, errors);
        if (deal == null) {
            return RowResult.refused(errors);
        }
        if (row.externalId() != null && !seen.add(row.externalId())) {
            return RowResult.KNOWN;
        }
        accepted.add(new Numbered(numbers.next(CaseKind.OPPORTUNITY), deal));
        return RowResult.CREATED;
    }

    /** Forgets the deal afterwards: each of the next ones would have all before it compared with the database. */
    private void startCase(Numbered deal) {
        leadToClose.startInStage(
                deal.number().id(), deal.number().number(), deal.deal().stage());
        entities.flush();
        entities.clear();
    }

    private static List<String> externalIds(List<ImportedOpportunity> batch) {
        return batch.stream()
                .map(ImportedOpportunity::externalId)
                .filter(Objects::nonNull)
                .toList();
    }
}
