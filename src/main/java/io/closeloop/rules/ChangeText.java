package io.closeloop.rules;

import io.closeloop.base.Words;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.table.TableReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything an approver should know about a change, as text for the form in Tasklist. */
@Component
class ChangeText {

    /** The decision's name among what is shown. */
    static final String NAME = "name";

    private static final int MOST_MOVES = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PublishedFiles files;
    private final ExaminationText examination;
    private final ZoneId businessZone;

    ChangeText(PublishedFiles files, ExaminationText examination, ZoneId businessZone) {
        this.files = files;
        this.examination = examination;
        this.businessZone = businessZone;
    }

    Map<String, Object> of(ChangeRequest change) {
        PublishedFile before = files.version(change.decisionKey(), change.basedOnVersion());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(NAME, before.name());
        shown.put("number", change.number());
        shown.put("key", change.decisionKey());
        shown.put("author", change.author());
        shown.put("submittedAt", time(change.submittedAt()));
        shown.put("kind", kind(change.kind()));
        shown.put("basedOn", before.version());
        shown.put(
                "publish",
                change.plan().publishAt() == null
                        ? "At once"
                        : time(change.plan().publishAt()));
        shown.put("reevaluation", reevaluation(change));
        shown.put("note", change.note());
        shown.put("difference", DifferenceText.of(TableReader.read(before.xml()), TableReader.read(change.xml())));
        shown.put("checks", examination.checks(change));
        shown.put("cases", examination.cases(change));
        shown.put("failingCases", change.evidence().failingCases());
        shown.put("backtest", examination.backtest(change));
        shown.put("impact", impact(change.evidence().impact()));
        return shown;
    }

    private static String kind(ChangeKind kind) {
        return switch (kind) {
            case CHANGE -> "Change";
            case ROLLBACK -> "Back to an older version";
            case EMERGENCY -> "Emergency";
            case SEED_TAKEOVER -> "The packaged table as it is";
        };
    }

    private static String reevaluation(ChangeRequest change) {
        return switch (change.plan().reevaluate()) {
            case ALL -> "All that it decides otherwise are decided again";
            case CHOSEN -> "Decided again: " + String.join(", ", change.plan().chosen());
            case NONE -> "Stay as they are";
        };
    }

    private String impact(Impact impact) {
        if (impact.cases() == null) {
            return "This decision is taken anew each time; no open case keeps its answer.";
        }
        String sum = "%d of %s would change class; %d would be answered otherwise. As of %s."
                .formatted(
                        impact.changed(),
                        Words.counted(impact.open(), "open " + impact.cases()),
                        impact.differing(),
                        time(impact.asOf().toInstant()));
        String moves = impact.changes().stream()
                .limit(MOST_MOVES)
                .map(move -> "\n%s → %s: %d".formatted(move.from(), move.to(), move.count()))
                .collect(Collectors.joining());
        return sum + moves;
    }

    private String time(Instant moment) {
        return MINUTE.format(moment.atZone(businessZone));
    }
}
