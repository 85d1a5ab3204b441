package io.closeloop.insight;

import java.math.BigDecimal;

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

    static final Care NONE = new Care(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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
