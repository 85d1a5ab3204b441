package io.closeloop.opportunity;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks an import's row and finds everything that is wrong with it. */
@Component
class ImportedDealReader {

    private final Pipeline pipeline;
    private final Gates gates;
    private final Clock clock;
    private final ZoneId businessZone;
    private final String defaultCurrency;

    ImportedDealReader(
            Pipeline pipeline,
            Gates gates,
            Clock clock,
            ZoneId businessZone,
            @Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.pipeline = pipeline;
        this.gates = gates;
        this.clock = clock;
        this.businessZone = businessZone;
        this.defaultCurrency = defaultCurrency;
    }

    /** Null where something is wrong; then it is in {@code errors}. */
    ImportedDeal read(ImportedOpportunity row, List<FieldError> errors) {
        Fields fields = Fields.of(row.fields());
        OpportunityState state = state(fields);
        Stage stage = stage(fields, state);
        List<FieldError> gateErrors = new ArrayList<>();
        ImportedDeal deal = deal(row, fields, stage, state, deliverable(row, stage, state, gateErrors));
        checkDates(fields, deal);
        checkOutcome(fields, deal);
        errors.addAll(fields.errors());
        errors.addAll(gateErrors);
        return errors.isEmpty() ? deal : null;
    }

    private static OpportunityState state(Fields fields) {
        OpportunityState state = fields.requiredChoice("state", OpportunityState.class);
        return state == OpportunityState.ON_HOLD ? fields.refuse("state", "must be OPEN, WON or LOST", state) : state;
    }

    private static Stage stage(Fields fields, OpportunityState state) {
        Stage stage = fields.choice("stage", Stage.class);
        if (state != OpportunityState.WON) {
            return fields.required("stage", stage);
        }
        if (stage != null && stage != Stage.CONTRACT) {
            fields.refuse("stage", "must be CONTRACT or empty for a deal that is WON", stage);
        }
        return Stage.CONTRACT;
    }

    private ImportedDeal deal(
            ImportedOpportunity row,
            Fields fields,
            Stage stage,
            OpportunityState state,
            Map<String, Object> deliverable) {
        LeadSource source = fields.choice("source", LeadSource.class);
        return new ImportedDeal(
                row,
                stage,
                state,
                fields.text("product", 200),
                fields.text("region", 200),
                source == null ? LeadSource.IMPORT : source,
                fields.text("campaign", 200),
                fields.amount("amount"),
                currency(fields),
                fields.date("engagedOn"),
                fields.date("closedOn"),
                fields.date("expectedCloseDate"),
                fields.choice("lostReason", LostReason.class),
                fields.text("competitor", 500),
                fields.text("note", 4000),
                deliverable);
    }

    private String currency(Fields fields) {
        String currency = fields.currency("currency");
        return currency == null ? defaultCurrency : currency;
    }

    /** What the row says about the gate of an open deal's stage must be sensible; what is missing is asked for later. */
    private Map<String, Object> deliverable(
            ImportedOpportunity row, Stage stage, OpportunityState state, List<FieldError> errors) {
        if (stage == null || state != OpportunityState.OPEN) {
            return Map.of();
        }
        Map<String, Object> given = new HashMap<>();
        for (String field : pipeline.of(stage).fields()) {
            if (row.fields().get(field) != null) {
                given.put(field, row.fields().get(field));
            }
        }
        try {
            return gates.of(stage).prepare(given);
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
            return Map.of();
        }
    }

    private void checkDates(Fields fields, ImportedDeal deal) {
        LocalDate today = LocalDate.now(clock.withZone(businessZone));
        if (deal.engagedOn() != null && deal.engagedOn().isAfter(today)) {
            fields.refuse("engagedOn", "must be today or earlier", deal.engagedOn());
        }
        if (deal.closedOn() == null) {
            return;
        }
        if (deal.closedOn().isAfter(today)) {
            fields.refuse("closedOn", "must be today or earlier", deal.closedOn());
        }
        if (deal.engagedOn() != null && deal.closedOn().isBefore(deal.engagedOn())) {
            fields.refuse("closedOn", "must not be before engagedOn", deal.closedOn());
        }
        if (deal.state() == OpportunityState.OPEN) {
            fields.refuse("closedOn", "must be empty for a deal that is OPEN", deal.closedOn());
        }
    }

    private static void checkOutcome(Fields fields, ImportedDeal deal) {
        if (deal.state() == OpportunityState.WON) {
            fields.required("amount", deal.amount());
        }
        if (deal.state() == OpportunityState.LOST) {
            fields.required("lostReason", deal.lostReason());
            fields.required("competitor", deal.competitor());
        } else if (deal.lostReason() != null) {
            fields.refuse("lostReason", "must be empty unless the deal is LOST", deal.lostReason());
        }
    }
}
