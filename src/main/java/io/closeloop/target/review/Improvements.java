package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.ImproveFigure.Form;
import io.closeloop.process.LoginGroups;
import io.closeloop.process.MonthFigure;
import io.closeloop.target.review.ImprovementRows.Event;
import io.closeloop.target.review.ImprovementRows.RunningAction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about missed targets: measures are decided, carried out and judged by the figures of the next months. */
@Service
@Transactional
class Improvements {

    private static final int LONGEST_MEASURE = 2_000;
    private static final int LONGEST_RESULT = 4_000;
    private static final int LONGEST_USER_ID = 64;
    private static final int MOST_MONTHS = 24;
    private static final int HOUR_OF_CHECKS = 6;

    /** Who can open a task. */
    private static final String[] WORKING = {
        Groups.SALES,
        Groups.SALES_MANAGERS,
        Groups.MARKETING,
        Groups.PRESALES,
        Groups.LEGAL,
        Groups.FINANCE,
        Groups.SERVICE,
        Groups.EXECUTIVES,
        Groups.ADMINISTRATORS
    };

    private final ImprovementRows rows;
    private final LoginGroups logins;
    private final Clock clock;
    private final ZoneId businessZone;

    Improvements(ImprovementRows rows, LoginGroups logins, Clock clock, ZoneId businessZone) {
        this.rows = rows;
        this.logins = logins;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** How an improvement action stands after a month was measured. */
    record Verdict(boolean judged, boolean met, Instant nextCheckAt) {}

    /** One for each miss of a review; what is being improved already is followed and not begun again. */
    void openForMisses(long reviewId) {
        rows.openForMisses(reviewId);
    }

    /** Those of a review that are not closed. */
    List<Long> open(long reviewId) {
        return rows.open(reviewId);
    }

    Miss miss(long improvementId) {
        return rows.find(improvementId)
                .orElseThrow(() -> Refusal.notFound("There is no improvement " + improvementId + "."));
    }

    RunningAction running(long improvementId) {
        return rows.running(improvementId);
    }

    /**
     * Records what is to be done about a miss, by whom and until when.
     *
     * @return when the figure is measured again
     * @throws Refusal FORBIDDEN for whoever may not decide here, INVALID for a faulty form
     */
    Instant decide(long improvementId, Map<String, Object> form, Actor actor) {
        Miss miss = miss(improvementId);
        ReviewRights.mustDecide(miss, actor);
        Fields fields = Fields.of(form);
        String measure = fields.requiredText(Form.MEASURE, LONGEST_MEASURE);
        String owner = owner(fields);
        LocalDate deadline = deadline(fields);
        fields.check();
        LocalDate thisMonth = today().withDayOfMonth(1);
        rows.decide(miss, measure, owner, deadline, thisMonth, actor.userId());
        rows.log(improvementId, actor.userId(), Event.DECIDED, "%s (until %s)".formatted(measure, deadline));
        return nextCheckAt();
    }

    private String owner(Fields fields) {
        String owner = fields.requiredText(Form.OWNER, LONGEST_USER_ID);
        if (owner == null) {
            return null;
        }
        boolean works =
                logins.actor(owner).filter(person -> person.isIn(WORKING)).isPresent();
        return works ? owner : fields.refuse(Form.OWNER, "must be somebody who works on tasks here", owner);
    }

    private LocalDate deadline(Fields fields) {
        LocalDate deadline = fields.required(Form.DEADLINE, fields.date(Form.DEADLINE));
        if (deadline == null) {
            return null;
        }
        boolean sensible = !deadline.isBefore(today()) && deadline.isBefore(today().plusMonths(MOST_MONTHS));
        return sensible
                ? deadline
                : fields.refuse(Form.DEADLINE, "must be today or later, and within two years", deadline);
    }

    /** Records what the owner has done. */
    void carriedOut(long improvementId, Map<String, Object> form, Actor actor) {
        Fields fields = Fields.of(form);
        String result = fields.requiredText(Form.RESULT, LONGEST_RESULT);
        fields.check();
        rows.carriedOut(rows.running(improvementId).id(), result, actor.userId());
        rows.log(improvementId, actor.userId(), Event.CARRIED_OUT, result);
    }

    /**
     * Judges the running improvement action by months that were measured, the earliest first: one that meets its target
     * closes it with the effect; past the deadline it has failed, and the next decision is the executives'.
     */
    Verdict check(long improvementId, List<MonthFigure> months) {
        Miss miss = miss(improvementId);
        RunningAction action = rows.running(improvementId);
        for (MonthFigure month : months) {
            BigDecimal target = month.target() == null ? miss.monthTarget() : month.target();
            boolean met = month.value() != null && miss.isMetBy(month.value(), target);
            rows.checked(action.id(), month, target, met);
            rows.log(improvementId, CurrentUser.SYSTEM, Event.CHECKED, words(miss, month, target));
            if (met) {
                end(miss, action, month, Event.MET);
                rows.close(improvementId);
                return new Verdict(true, true, null);
            }
            if (isOver(action.deadline(), month.month())) {
                end(miss, action, month, Event.ESCALATED);
                return new Verdict(true, false, null);
            }
        }
        return new Verdict(false, false, nextCheckAt());
    }

    private void end(Miss miss, RunningAction action, MonthFigure last, Event event) {
        BigDecimal effect = last.value() == null ? null : last.value().subtract(miss.monthValue());
        rows.end(action.id(), event == Event.MET ? "MET" : "NOT_MET", effect);
        rows.log(
                miss.improvementId(),
                CurrentUser.SYSTEM,
                event,
                FigureWords.change(miss.figure(), effect, miss.currency()));
    }

    private static boolean isOver(LocalDate deadline, YearMonth measured) {
        return !deadline.isAfter(measured.atEndOfMonth());
    }

    private static String words(Miss miss, MonthFigure month, BigDecimal target) {
        return "%s: %s / %s"
                .formatted(
                        month.month(),
                        FigureWords.value(miss.figure(), month.value(), miss.currency()),
                        FigureWords.value(miss.figure(), target, miss.currency()));
    }

    /** The morning after the running month of the business zone. */
    private Instant nextCheckAt() {
        return today().withDayOfMonth(1)
                .plusMonths(1)
                .atTime(HOUR_OF_CHECKS, 0)
                .atZone(businessZone)
                .toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), businessZone);
    }
}
