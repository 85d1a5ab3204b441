package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.StaffMail;
import io.closeloop.base.StaffMail.Kind;
import io.closeloop.base.StaffMail.Message;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.LoginGroups;
import io.closeloop.process.MeasureDecisions;
import io.closeloop.target.review.ImprovementRows.Event;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about misses that are not taken in time: those who decide are reminded, and then executives are asked. */
@Service
@Transactional
class LateDecisions {

    private final ImprovementRows rows;
    private final Improvements improvements;
    private final Deciders deciders;
    private final MeasureDecisions tasks;
    private final LoginGroups logins;
    private final StaffMail mail;

    LateDecisions(
            ImprovementRows rows,
            Improvements improvements,
            Deciders deciders,
            MeasureDecisions tasks,
            LoginGroups logins,
            StaffMail mail) {
        this.rows = rows;
        this.improvements = improvements;
        this.deciders = deciders;
        this.tasks = tasks;
        this.logins = logins;
        this.mail = mail;
    }

    /** Moves the task up and writes to those who decide. */
    void remind(long improvementId) {
        Miss miss = improvements.miss(improvementId);
        tasks.markUrgent(improvementId);
        write(deciders.of(miss), miss, Event.REMINDED, "A measure was to be decided by now.");
    }

    /** Gives executives the task too and writes to them; where they have it already, they are reminded once more. */
    void handUp(long improvementId) {
        Miss miss = improvements.miss(improvementId);
        tasks.offerToExecutives(improvementId);
        boolean theirs = miss.level() == DecisionLevel.EXECUTIVE;
        write(
                logins.membersOf(Groups.EXECUTIVES),
                miss,
                theirs ? Event.REMINDED : Event.HANDED_UP,
                theirs ? "A measure was to be decided by now." : "No manager has decided a measure in time.");
    }

    /** The mail names figure and period only: what was missed by how much is in the task, for whoever may see it. */
    private void write(List<Actor> readers, Miss miss, Event event, String sentence) {
        long logged = rows.log(miss.improvementId(), CurrentUser.SYSTEM, event, null);
        readers.forEach(reader -> mail.send(new Message(
                Kind.MEASURE_DECISION,
                "IM-" + logged,
                reader.userId(),
                "Decide measure: %s, review %s".formatted(miss.title(), miss.period()),
                sentence + " The task is in Tasklist.")));
    }
}
