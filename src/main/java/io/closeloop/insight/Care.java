package io.closeloop.insight;

import java.math.BigDecimal;
import java.util.List;

/** How customers were looked after: what they answered in surveys, what they complained of, which promises were kept. */
record Care(
        long marks,
        long goodMarks,
        long sumOfMarks,
        long answers,
        long promoters,
        long detractors,
        long complaints,
        long deliveries,
        long answersDue,
        long answersKept,
        long solved,
        long solutionsKept,
        long followUpsDue,
        long followUpsKept) {

    /** The counts' columns. */
    static final List<String> COUNTED = List.of(
            "marks",
            "good_marks",
            "sum_of_marks",
            "answers",
            "promoters",
            "detractors",
            "complaints",
            "deliveries",
            "answers_due",
            "answers_kept",
            "solved",
            "solutions_kept",
            "follow_ups_due",
            "follow_ups_kept");

    static final Care NONE = new Care(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether nothing happened; what was taken away again leaves such counts. */
    boolean isNothing() {
        return equals(NONE);
    }

    BigDecimal satisfaction() {
        return Numbers.percent(goodMarks, marks);
    }

    BigDecimal averageMark() {
        return Numbers.moneyEach(BigDecimal.valueOf(sumOfMarks), marks);
    }

    BigDecimal recommendation() {
        return Numbers.percent(promoters - detractors, answers);
    }

    BigDecimal complaintRate() {
        return Numbers.percent(complaints, deliveries);
    }

    BigDecimal answersInTime() {
        return Numbers.percent(answersKept, answersDue);
    }

    BigDecimal solutionsInTime() {
        return Numbers.percent(solutionsKept, solved);
    }

    BigDecimal followUpsInTime() {
        return Numbers.percent(followUpsKept, followUpsDue);
    }
}
