package io.closeloop.process;

import io.closeloop.process.DealForms.StageEnd;
import java.util.HashMap;
import java.util.Map;

/** What the forms in HTML send and how they call it; the other forms tell their fields themselves. */
public final class EmbeddedForms {

    private static final Map<String, String> STAGE_END = Map.of(
            StageEnd.OUTCOME, "What happens with the deal?",
            StageEnd.LOST_REASON, "Why is it lost?",
            StageEnd.COMPETITOR, "Who gets the deal?",
            StageEnd.HOLD_UNTIL, "On hold until",
            StageEnd.NEW_OWNER, "New owner",
            StageEnd.OUTCOME_NOTE, "Note");

    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            StageWork.Tasks.PREPARE_QUOTE,
            stageEndAnd(Map.of(
                    DealForms.Quote.LINES, "Quote lines",
                    DealForms.Quote.DISCOUNT_PERCENT, "Discount (%)",
                    DealForms.Quote.PAYMENT_TERMS, "Payment terms",
                    DealForms.Quote.VALID_UNTIL, "Valid until")),
            StageWork.Tasks.NEGOTIATE_TERMS,
            stageEndAnd(Map.of(
                    DealForms.Negotiation.OBJECTIONS, "Objections",
                    DealForms.Negotiation.AGREED_PRICE, "Agreed price",
                    DealForms.Negotiation.AGREED_TERMS, "Agreed terms",
                    DealForms.Negotiation.AGREED_DELIVERY_DATE, "Agreed delivery date",
                    DealForms.Negotiation.RISK, "Risk")),
            StageWork.Tasks.DRAFT_CONTRACT,
            stageEndAnd(Map.of(
                    DealForms.Contract.TITLE, "Contract title",
                    DealForms.Contract.FILE, "Contract file",
                    DealForms.Contract.NOTES, "Notes for legal",
                    DealForms.Contract.INSTALMENTS, "Instalments")),
            ImproveFigure.Tasks.DECIDE_MEASURE,
            Map.of(
                    ImproveFigure.Form.MEASURE, "Measure",
                    ImproveFigure.Form.OWNER, "Owner",
                    ImproveFigure.Form.DEADLINE, "Deadline"),
            ImproveFigure.Tasks.CARRY_OUT,
            Map.of(ImproveFigure.Form.RESULT, "Result"));

    private static final Map<String, Map<String, String>> START_FIELDS = Map.of(
            SetTarget.BREAK_DOWN_KEY,
            Map.of(
                    "targetScope",
                    "Whose target?",
                    "targetSubject",
                    "Team",
                    "targetFigure",
                    "Figure",
                    "targetPeriod",
                    "Period",
                    "targetValue",
                    "Target of the whole",
                    "targetCurrency",
                    "Currency",
                    "targetNote",
                    "Note",
                    SetTarget.Form.PARTS,
                    "Parts"));

    private EmbeddedForms() {}

    /** The fields of a user task's form in HTML, with their labels; none where it has no such form. */
    public static Map<String, String> fieldsOf(String userTask) {
        return FIELDS.getOrDefault(userTask, Map.of());
    }

    /** The fields of a process's start form in HTML, with their labels; none where it has no such form. */
    public static Map<String, String> fieldsOfStart(String process) {
        return START_FIELDS.getOrDefault(process, Map.of());
    }

    private static Map<String, String> stageEndAnd(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(STAGE_END);
        all.putAll(fields);
        return Map.copyOf(all);
    }
}
