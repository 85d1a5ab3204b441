package io.closeloop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms in HTML send; the other forms tell their fields themselves. */
public final class EmbeddedForms {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            StageWork.Tasks.PREPARE_QUOTE,
            stageEndAnd(
                    DealForms.Quote.LINES,
                    DealForms.Quote.DISCOUNT_PERCENT,
                    DealForms.Quote.PAYMENT_TERMS,
                    DealForms.Quote.VALID_UNTIL),
            StageWork.Tasks.NEGOTIATE_TERMS,
            stageEndAnd(DealForms.Negotiation.FIELDS.toArray(String[]::new)),
            StageWork.Tasks.DRAFT_CONTRACT,
            stageEndAnd(DealForms.Contract.TITLE, DealForms.Contract.FILE, DealForms.Contract.NOTES));

    private EmbeddedForms() {}

    /** The fields of a user task's form in HTML; none where it has no such form. */
    public static Set<String> fieldsOf(String userTask) {
        return FIELDS.getOrDefault(userTask, Set.of());
    }

    private static Set<String> stageEndAnd(String... fields) {
        return Stream.of(DealForms.StageEnd.FIELDS, List.of(fields))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
