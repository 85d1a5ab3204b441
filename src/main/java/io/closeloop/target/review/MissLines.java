package io.closeloop.target.review;

import io.closeloop.base.Words;
import io.closeloop.process.CurrentUser;
import io.closeloop.target.review.MissView.ActionView;
import io.closeloop.target.review.MissView.LogLine;
import io.closeloop.target.review.ReviewView.ResultRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts misses, what was done about them and what came of it into words. */
@Component
class MissLines {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId businessZone;

    MissLines(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    /** A miss and what is done about it. */
    record MissLine(
            String title, String causes, String state, boolean closed, List<ActionLine> actions, List<EventLine> log) {}

    /** An improvement action. */
    record ActionLine(String measure, String who, String result, List<String> checks, String outcome) {}

    /** What happened to a miss. */
    record EventLine(String at, String what, String by, String detail) {}

    MissLine of(MissView miss) {
        ResultRow row = miss.result();
        return new MissLine(
                "%s · %s: %s of %s"
                        .formatted(
                                miss.name(),
                                row.label(),
                                FigureWords.value(row.figure(), row.value(), row.currency()),
                                FigureWords.value(row.figure(), row.target(), row.currency())),
                miss.text() == null ? "The figures name no cause." : miss.text() + ".",
                state(miss),
                miss.state().equals("MET"),
                miss.actions().stream().map(action -> action(row, action)).toList(),
                miss.log().stream().map(this::event).toList());
    }

    private EventLine event(LogLine line) {
        String what = switch (line.event()) {
            case "OPENED" -> "Missed";
            case "FOLLOWED" -> "Missed again while it is being improved";
            case "REMINDED" -> "Reminded: no measure decided yet";
            case "HANDED_UP" -> "Handed to executives: no measure decided in time";
            case "DECIDED" -> "Measure decided";
            case "CARRIED_OUT" -> "Carried out";
            case "CHECKED" -> "Measured";
            case "MET" -> "Target met";
            case "ESCALATED" -> "Not met by the deadline: executives decide";
            default -> Words.ofCode(line.event());
        };
        String by = line.by().equals(CurrentUser.SYSTEM) ? "" : line.by();
        return new EventLine(MINUTES.format(line.at().atZoneSameInstant(businessZone)), what, by, line.detail());
    }

    private static String state(MissView miss) {
        return switch (miss.state()) {
            case "DECIDE" ->
                miss.level().equals("EXECUTIVE") ? "Executives decide a new measure." : "A measure is to be decided.";
            case "UNDER_WAY" -> "Being improved; the figure is measured again each month.";
            case "FOLLOWED" -> "Being improved since the review of " + miss.follows() + ".";
            default -> "The target was met again.";
        };
    }

    private static ActionLine action(ResultRow row, ActionView action) {
        return new ActionLine(
                action.measure(),
                "%s, until %s; decided by %s".formatted(action.ownerName(), action.deadline(), action.decidedBy()),
                action.result() == null ? null : "Result: " + action.result(),
                action.checks().stream()
                        .map(check -> "%s: %s of %s%s"
                                .formatted(
                                        check.month(),
                                        FigureWords.value(row.figure(), check.value(), row.currency()),
                                        FigureWords.value(row.figure(), check.target(), row.currency()),
                                        check.met() ? ", met" : ""))
                        .toList(),
                outcome(row, action));
    }

    private static String outcome(ResultRow row, ActionView action) {
        String effect = FigureWords.change(row.figure(), action.effect(), row.currency());
        return switch (action.outcome()) {
            case "MET" -> "Effect: " + effect + ". The target is met.";
            case "NOT_MET" -> "Effect until the deadline: " + effect + ". The target was not met.";
            default -> null;
        };
    }
}
