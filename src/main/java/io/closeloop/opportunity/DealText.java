package io.closeloop.opportunity;

import io.closeloop.base.Words;
import io.closeloop.opportunity.DealCards.DealCard;
import io.closeloop.opportunity.Pipeline.StageDefinition;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a deal into the words that its tasks' forms show; what is not known is empty text. */
@Component
class DealText {

    private final Pipeline pipeline;
    private final ZoneId businessZone;

    DealText(Pipeline pipeline, ZoneId businessZone) {
        this.pipeline = pipeline;
        this.businessZone = businessZone;
    }

    Map<String, Object> of(DealCard card, Map<String, Object> delivered) {
        Map<String, Object> text = new LinkedHashMap<>();
        customer(text, card);
        deal(text, card);
        text.put("needsReport", report(Stage.NEEDS_ANALYSIS, delivered));
        text.put("solutionSummary", delivered.get(Deliveries.SOLUTION_SUMMARY));
        text.put("differentiators", delivered.get(Deliveries.DIFFERENTIATORS));
        text.put("agreedPrice", money(delivered.get(Deliveries.AGREED_PRICE)));
        text.put("agreedTerms", delivered.get(Deliveries.AGREED_TERMS));
        papers(text, card);
        text.replaceAll((name, value) -> value == null ? "" : value);
        return text;
    }

    /** An amount as the task's card shows it; empty where none is known. */
    static String amount(BigDecimal amount, String currency) {
        return amount == null ? "" : money(amount) + " " + currency;
    }

    private static void customer(Map<String, Object> text, DealCard card) {
        text.put("customer", card.customer());
        text.put("accountNumber", card.accountNumber());
        text.put("tier", card.tier());
        text.put("contactName", card.contactName());
        text.put("position", card.position());
        text.put("phone", card.phone());
        text.put("email", card.email());
        text.put("source", Words.ofCode(card.source()));
        text.put("need", card.need());
    }

    private void deal(Map<String, Object> text, DealCard card) {
        text.put("number", card.number());
        text.put("owner", card.ownerName());
        text.put("amount", money(card.amount()));
        text.put("currency", card.currency());
        text.put("stage", card.stage());
        text.put("stageLabel", Stage.valueOf(card.stage()).label());
        text.put(
                "expectedCloseDate",
                card.expectedCloseDate() == null
                        ? null
                        : card.expectedCloseDate().toString());
        text.put("dueDate", day(card.dueAt()));
        text.put("lastFollowUp", followUps(card));
        text.put("history", card.contacts());
    }

    /** The last follow-up and, on a line of its own, by when the next one is due. */
    private static String followUps(DealCard card) {
        String last = card.contacts() == null
                ? null
                : card.contacts().lines().findFirst().orElse(null);
        String next = card.nextFollowUpOn() == null ? null : "Next by " + card.nextFollowUpOn();
        return Stream.of(last, next).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static void papers(Map<String, Object> text, DealCard card) {
        text.put("quoteTotal", money(card.quoteTotal()));
        text.put("discountPercent", card.discountPercent() == null ? null : plain(card.discountPercent()));
        text.put("paymentTerms", card.paymentTerms());
        text.put("approvalReason", card.approvalReason());
        text.put("contractTitle", card.contractTitle());
        text.put("contractFileName", card.contractFileName());
        text.put("contractNotes", card.contractNotes());
        text.put("reviewNote", card.reviewNote());
        text.put("confirmNote", card.confirmNote());
        text.put("approvalNote", card.rejectionNote());
    }

    /** What was delivered in a stage, a line a field. */
    private String report(Stage stage, Map<String, Object> delivered) {
        StageDefinition definition = pipeline.of(stage);
        return definition.gate().stream()
                .filter(field -> delivered.get(field.name()) != null)
                .map(field -> field.label() + ": " + words(field, delivered.get(field.name())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(GateField field, Object value) {
        return switch (field.type()) {
            case CHOICE -> Words.ofCode(value);
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "Yes" : "No";
            case NUMBER -> field.decimals() == 2 ? money(value) : value.toString();
            case TEXT, DATE, LIST -> value.toString();
        };
    }

    private String day(OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(businessZone).toLocalDate().toString();
    }

    private static String money(Object amount) {
        return amount == null
                ? null
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(amount.toString()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
