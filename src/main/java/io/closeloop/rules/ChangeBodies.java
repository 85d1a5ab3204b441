package io.closeloop.rules;

import io.closeloop.base.Fields;
import io.closeloop.rules.Proposal.Plan;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is posted about changes; the records describe it. */
final class ChangeBodies {

    private static final String DRAFT_ID = "draftId";
    private static final String NOTE = "note";
    private static final String REASON = "reason";
    private static final String VERSION = "version";
    private static final String AT_ONCE = "atOnce";
    private static final String PUBLISH_AT = "publishAt";
    private static final String REEVALUATE = "reevaluate";
    private static final String CHOSEN = "chosen";
    private static final String BACKTEST_ID = "backtestId";
    private static final String BASED_ON = "basedOnVersion";

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_CHOSEN = 1000;

    private ChangeBodies() {}

    /**
     * @param publishAt      without it as soon as it is approved
     * @param reevaluate     which open cases are decided again; none where nothing is said
     * @param chosen         their numbers, where they are chosen
     * @param basedOnVersion says that what was published after the draft was begun is taken over in it
     */
    record Submission(
            Integer draftId,
            String note,
            OffsetDateTime publishAt,
            Reevaluation reevaluate,
            List<String> chosen,
            Integer backtestId,
            Integer basedOnVersion) {

        static Submission of(Map<String, Object> body, Clock clock) {
            Fields fields = Fields.json(body);
            fields.allowOnly(Set.of(DRAFT_ID, NOTE, PUBLISH_AT, REEVALUATE, CHOSEN, BACKTEST_ID, BASED_ON));
            Integer draft = fields.required(DRAFT_ID, fields.integer(DRAFT_ID, 1, Integer.MAX_VALUE));
            String note = fields.requiredText(NOTE, LONGEST_NOTE);
            Instant publishAt = fields.instant(PUBLISH_AT);
            if (publishAt != null && publishAt.isBefore(clock.instant())) {
                fields.refuse(PUBLISH_AT, "must not be in the past", publishAt);
            }
            Reevaluation reevaluate = fields.choice(REEVALUATE, Reevaluation.class);
            List<String> chosen = chosen(fields, body, reevaluate);
            Integer backtest = fields.integer(BACKTEST_ID, 1, Integer.MAX_VALUE);
            Integer basedOn = fields.integer(BASED_ON, 1, Integer.MAX_VALUE);
            fields.check();
            return new Submission(
                    draft,
                    note,
                    publishAt == null ? null : publishAt.atOffset(ZoneOffset.UTC),
                    reevaluate == null ? Reevaluation.NONE : reevaluate,
                    chosen,
                    backtest,
                    basedOn);
        }

        Plan plan() {
            Instant at = publishAt == null ? null : publishAt.toInstant();
            return new Plan(at, reevaluate, chosen, backtestId == null ? null : backtestId.longValue());
        }

        private static List<String> chosen(Fields fields, Map<String, Object> body, Reevaluation reevaluate) {
            Object given = body.get(CHOSEN);
            boolean names = given instanceof List<?> list
                    && !list.isEmpty()
                    && list.size() <= MOST_CHOSEN
                    && list.stream().allMatch(number -> number instanceof String text && text.length() <= 40);
            if (given != null && !names || reevaluate == Reevaluation.CHOSEN && given == null) {
                fields.refuse(
                        CHOSEN, "must be a list of 1 to " + MOST_CHOSEN + " numbers such as LD-2026-000001", null);
            }
            return names
                    ? ((List<?>) given)
                            .stream().map(String.class::cast).distinct().toList()
                    : List.of();
        }
    }

    /** @param reason why nobody was asked */
    record Emergency(Integer draftId, String reason) {

        static Emergency of(Map<String, Object> body) {
            Fields fields = Fields.json(body);
            fields.allowOnly(Set.of(DRAFT_ID, REASON));
            Emergency emergency = new Emergency(
                    fields.required(DRAFT_ID, fields.integer(DRAFT_ID, 1, Integer.MAX_VALUE)),
                    fields.requiredText(REASON, LONGEST_NOTE));
            fields.check();
            return emergency;
        }
    }

    /**
     * @param version the one to bring back
     * @param note    why
     * @param atOnce  without approval; administrators only
     */
    record Rollback(Integer version, String note, Boolean atOnce) {

        static Rollback of(Map<String, Object> body) {
            Fields fields = Fields.json(body);
            fields.allowOnly(Set.of(VERSION, NOTE, AT_ONCE));
            Rollback rollback = new Rollback(
                    fields.required(VERSION, fields.integer(VERSION, 1, Integer.MAX_VALUE)),
                    fields.requiredText(NOTE, LONGEST_NOTE),
                    Boolean.TRUE.equals(fields.flag(AT_ONCE)));
            fields.check();
            return rollback;
        }
    }

    /** @param note why */
    record Withdrawal(String note) {}

    static String note(Map<String, Object> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of(NOTE));
        String note = fields.requiredText(NOTE, LONGEST_NOTE);
        fields.check();
        return note;
    }
}
