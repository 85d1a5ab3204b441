package io.closeloop.target.review;

import static io.closeloop.target.review.FigureWords.number;

import io.closeloop.process.Stage;
import io.closeloop.target.review.ReviewView.FigureRow;
import io.closeloop.target.review.ReviewView.ResultRow;
import io.closeloop.target.review.ReviewView.StageRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a review's record into the words and bars that the template "report" shows. */
@Component
class ReportModel {

    private static final int MOST_SELLERS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String REP = "REP";

    private final MissLines misses;
    private final ZoneId businessZone;

    ReportModel(MissLines misses, ZoneId businessZone) {
        this.misses = misses;
        this.businessZone = businessZone;
    }

    /** A target with a bar of how much of it was reached. */
    record ResultLine(
            String label,
            String name,
            String target,
            String value,
            Integer width,
            boolean missed,
            String css,
            String verdict) {}

    /** A stage with a bar of how many deals came into it. */
    record StageLine(String label, int width, String text) {}

    Map<String, Object> of(ReviewView review) {
        List<FigureRow> sellers = review.figures().stream()
                .filter(row -> row.scope().equals(REP))
                .sorted(Comparator.comparing(FigureRow::wonAmount).reversed())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "title",
                "Sales review: " + ReviewPeriod.named(review.review().period()).title());
        model.put("subtitle", subtitle(review));
        model.put("results", review.results().stream().map(ReportModel::result).toList());
        model.put(
                "figures",
                Stream.concat(
                                review.figures().stream()
                                        .filter(row -> !row.scope().equals(REP)),
                                sellers.stream().limit(MOST_SELLERS))
                        .map(row -> cells(row, review.currency()))
                        .toList());
        model.put("leftOut", Math.max(0, sellers.size() - MOST_SELLERS));
        putFunnel(model, review);
        model.put("misses", review.misses().stream().map(misses::of).toList());
        return model;
    }

    private String subtitle(ReviewView review) {
        ReviewLine line = review.review();
        String measured = line.frozenAt() == null
                ? "not measured yet"
                : "measured " + MINUTES.format(line.frozenAt().atZoneSameInstant(businessZone));
        String closed = line.closedAt() == null
                ? "open"
                : "closed " + MINUTES.format(line.closedAt().atZoneSameInstant(businessZone));
        return "%s to %s, %s, %s".formatted(line.from(), line.to(), measured, closed);
    }

    private static ResultLine result(ResultRow row) {
        String verdict = row.met() == null ? "no data" : row.met() ? "met" : "missed";
        return new ResultLine(
                row.label(),
                FigureWords.name(row.figure(), row.stage() == null ? null : Stage.valueOf(row.stage())),
                FigureWords.value(row.figure(), row.target(), row.currency()),
                FigureWords.value(row.figure(), row.value(), row.currency()),
                width(row),
                Boolean.FALSE.equals(row.met()),
                row.met() == null ? "note" : verdict,
                verdict);
    }

    /** In percent of the target; a full bar is the target or more, for a cycle the target or less. */
    private static Integer width(ResultRow row) {
        if (row.value() == null || row.target().signum() == 0) {
            return null;
        }
        boolean less = FigureWords.isLessBetter(row.figure());
        if (less && row.value().signum() == 0) {
            return HUNDRED.intValue();
        }
        BigDecimal part = less
                ? row.target().multiply(HUNDRED).divide(row.value(), 0, RoundingMode.DOWN)
                : row.value().multiply(HUNDRED).divide(row.target(), 0, RoundingMode.DOWN);
        return part.max(BigDecimal.ZERO).min(HUNDRED).intValue();
    }

    private static List<String> cells(FigureRow row, String currency) {
        return List.of(
                row.label(),
                String.valueOf(row.leads()),
                String.valueOf(row.wonDeals()),
                String.valueOf(row.lostDeals()),
                FigureWords.value("REVENUE", row.wonAmount(), currency),
                FigureWords.value("LEAD_CONVERSION", row.leadConversion(), null),
                FigureWords.value("WIN_RATE", row.winRate(), null),
                number(row.averageDeal(), 2),
                number(row.averageCustomerValue(), 2),
                FigureWords.value("REPURCHASE_RATE", row.repurchaseRate(), null),
                FigureWords.value("CYCLE_DAYS", row.cycleDays(), null),
                FigureWords.value("SATISFACTION", row.satisfaction(), null));
    }

    /** The company's funnel, or of those who do not see it that of their first team. */
    private static void putFunnel(Map<String, Object> model, ReviewView review) {
        String subject = review.stages().stream()
                .map(StageRow::subject)
                .min(Comparator.naturalOrder())
                .orElse("");
        List<StageRow> stages = review.stages().stream()
                .filter(stage -> stage.subject().equals(subject))
                .toList();
        long most = stages.stream().mapToLong(StageRow::entered).max().orElse(0);
        model.put("funnelOf", label(review, subject));
        model.put(
                "funnel",
                most == 0
                        ? List.of()
                        : stages.stream()
                                .map(stage -> new StageLine(
                                        Stage.valueOf(stage.stage()).label(),
                                        (int) (100 * stage.entered() / most),
                                        text(stage)))
                                .toList());
    }

    private static String label(ReviewView review, String subject) {
        return review.figures().stream()
                .filter(row -> row.subject().equals(subject))
                .map(FigureRow::label)
                .findFirst()
                .orElse(subject);
    }

    private static String text(StageRow stage) {
        if (stage.entered() == 0) {
            return "none came in";
        }
        return "%d came in, %d went on (%s %% of %s %% expected), %d lost; %s days in the median"
                .formatted(
                        stage.entered(),
                        stage.advanced(),
                        number(stage.conversion(), 2),
                        number(stage.target(), 2),
                        stage.lost(),
                        number(stage.medianDays(), 1));
    }
}
