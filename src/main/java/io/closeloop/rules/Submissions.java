package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.rules.ChangeBodies.Emergency;
import io.closeloop.rules.ChangeBodies.Rollback;
import io.closeloop.rules.ChangeBodies.Submission;
import io.closeloop.rules.Proposal.Plan;
import io.closeloop.rules.draft.Draft;
import io.closeloop.rules.draft.DraftStore;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.evidence.Backtests;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes proposals of drafts and of older versions. */
@Service
class Submissions {

    private final DraftStore drafts;
    private final PublishedFiles files;
    private final Drift drift;
    private final ChangeDesk desk;
    private final Impacts impacts;
    private final Backtests backtests;
    private final Clock clock;

    Submissions(
            DraftStore drafts,
            PublishedFiles files,
            Drift drift,
            ChangeDesk desk,
            Impacts impacts,
            Backtests backtests,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.drift = drift;
        this.desk = desk;
        this.impacts = impacts;
        this.backtests = backtests;
        this.clock = clock;
    }

    /** Submits a draft; the change's number. */
    String submit(String key, Map<String, Object> body, Actor author) {
        Submission submission = Submission.of(body, clock);
        Draft draft = drafts.get(top(key), submission.draftId());
        if (!draft.author().equals(author.userId())) {
            throw Refusal.forbidden("This is the draft of " + draft.author() + ", who submits it.");
        }
        int basedOn = submission.basedOnVersion() == null ? draft.basedOnVersion() : submission.basedOnVersion();
        checkBacktest(submission.backtestId(), draft.key());
        ChangeKind kind = drift.isPackaged(draft.key(), draft.xml()) ? ChangeKind.SEED_TAKEOVER : ChangeKind.CHANGE;
        Proposal proposal = new Proposal(draft.key(), draft.xml(), basedOn, kind, submission.note(), submission.plan());
        return desk.submit(proposal, author);
    }

    /** Publishes a draft at once, anybody's; the change's number. */
    String publish(String key, Map<String, Object> body, Actor administrator) {
        ChangeDesk.mustAdminister(administrator);
        Emergency emergency = Emergency.of(body);
        Draft draft = drafts.get(top(key), emergency.draftId());
        Proposal proposal = new Proposal(
                draft.key(),
                draft.xml(),
                draft.basedOnVersion(),
                ChangeKind.EMERGENCY,
                emergency.reason(),
                Plan.AT_ONCE);
        return desk.publish(proposal, draft.author(), administrator);
    }

    /** Brings an older version back; the change's number. */
    String rollback(String key, Map<String, Object> body, Actor author) {
        Rollback rollback = Rollback.of(body);
        PublishedFile current = files.current(key);
        PublishedFile older = files.version(key, rollback.version());
        Proposal proposal = new Proposal(
                current.key(), older.xml(), current.version(), ChangeKind.ROLLBACK, rollback.note(), Plan.AT_ONCE);
        return rollback.atOnce() ? desk.publish(proposal, author.userId(), author) : desk.submit(proposal, author);
    }

    /** What a draft means for the open cases. */
    Impact impact(String key, long draftId) {
        Draft draft = drafts.get(top(key), draftId);
        return impacts.of(draft.key(), draft.xml());
    }

    private void checkBacktest(Integer id, String key) {
        if (id != null && !backtests.summary(id).key().equals(key)) {
            throw Refusal.invalid("backtestId", "must be a back-test of " + key, id);
        }
    }

    private String top(String key) {
        return files.current(key).key();
    }
}
