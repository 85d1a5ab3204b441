package io.closeloop.service;

import io.closeloop.base.Fields;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * What a customer answered in a survey.
 *
 * @param serviceQuality    1 to 5
 * @param productExperience 1 to 5
 * @param continuation      willingness to go on, 1 to 5
 * @param recommendation    0 to 10
 * @param comment           null where nothing was said
 */
@Embeddable
record Marks(
        Integer serviceQuality,
        Integer productExperience,
        Integer continuation,
        Integer recommendation,
        String comment) {

    static final int WORST = 1;
    static final int BEST = 5;
    static final int BEST_RECOMMENDATION = 10;

    private static final int BAD = 2;
    private static final int LONGEST_COMMENT = 2000;

    /** Reads the answer; what is wrong with it is collected in the fields. */
    static Marks read(Fields fields) {
        return new Marks(
                mark(fields, "serviceQuality", WORST, BEST),
                mark(fields, "productExperience", WORST, BEST),
                mark(fields, "continuation", WORST, BEST),
                mark(fields, "recommendation", 0, BEST_RECOMMENDATION),
                fields.text("comment", LONGEST_COMMENT));
    }

    private static Integer mark(Fields fields, String field, int least, int most) {
        return fields.required(field, fields.integer(field, least, most));
    }

    boolean isBad() {
        return worst() <= BAD;
    }

    Severity severity() {
        return worst() == WORST ? Severity.HIGH : Severity.MEDIUM;
    }

    private int worst() {
        return Stream.of(serviceQuality, productExperience, continuation)
                .min(Integer::compare)
                .orElseThrow();
    }

    /** In words, for whoever speaks with the customer. */
    String inWords() {
        String words =
                "Service quality %d, product experience %d, willingness to go on %d (of 5), recommendation %d (of 10)"
                        .formatted(serviceQuality, productExperience, continuation, recommendation);
        return comment == null ? words : words + "\n" + comment;
    }
}
