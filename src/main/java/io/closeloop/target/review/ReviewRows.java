package io.closeloop.target.review;

import io.closeloop.process.PeriodFigures;
import io.closeloop.process.PeriodFigures.Cause;
import io.closeloop.process.PeriodFigures.Result;
import io.closeloop.process.PeriodFigures.StageFigures;
import io.closeloop.process.PeriodFigures.Subject;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a review has measured. */
@Repository
class ReviewRows {

    private static final String FIGURES = """
            insert into crm.review_figures
                   (review_id, scope, subject, label, team, leads, won_deals, lost_deals, won_amount, lead_conversion,
                    win_rate, average_deal, average_customer_value, repurchase_rate, cycle_days, satisfaction)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String STAGES = """
            insert into crm.review_stages
                   (review_id, scope, subject, stage, entered, advanced, lost, open, conversion, target, median_days)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RESULT = """
            insert into crm.review_results
                   (review_id, scope, subject, label, team, figure, stage, currency, target, value, met, month_target,
                    month_value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id""";

    private static final String CAUSE = """
            insert into crm.review_causes (result_id, position, kind, key, value, reference, text)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ReviewRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void write(long reviewId, PeriodFigures figures) {
        template.batchUpdate(
                FIGURES,
                figures.subjects().stream()
                        .map(subject -> row(reviewId, subject))
                        .toList());
        template.batchUpdate(
                STAGES,
                figures.stages().stream().map(stage -> row(reviewId, stage)).toList());
        figures.results().forEach(result -> write(reviewId, result));
    }

    private void write(long reviewId, Result result) {
        long id = jdbc.sql(RESULT)
                .params(
                        reviewId,
                        result.scope().name(),
                        result.key(),
                        result.label(),
                        result.team(),
                        result.figure(),
                        result.stage() == null ? null : result.stage().name(),
                        result.currency(),
                        result.target(),
                        result.value(),
                        result.met(),
                        result.monthTarget(),
                        result.monthValue())
                .query(Long.class)
                .single();
        List<Cause> causes = result.causes();
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            template.update(
                    CAUSE, id, i, cause.kind().name(), cause.key(), cause.value(), cause.reference(), cause.text());
        }
    }

    private static Object[] row(long reviewId, Subject subject) {
        return new Object[] {
            reviewId,
            subject.scope().name(),
            subject.key(),
            subject.label(),
            subject.team(),
            subject.leads(),
            subject.wonDeals(),
            subject.lostDeals(),
            subject.wonAmount(),
            subject.leadConversion(),
            subject.winRate(),
            subject.averageDeal(),
            subject.averageCustomerValue(),
            subject.repurchaseRate(),
            subject.cycleDays(),
            subject.satisfaction()
        };
    }

    private static Object[] row(long reviewId, StageFigures stage) {
        return new Object[] {
            reviewId,
            stage.scope().name(),
            stage.key(),
            stage.stage().name(),
            stage.entered(),
            stage.advanced(),
            stage.lost(),
            stage.open(),
            stage.conversion(),
            stage.target(),
            stage.medianDays()
        };
    }
}
