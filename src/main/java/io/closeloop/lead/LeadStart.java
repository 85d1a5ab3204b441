package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.lead.CaptureResult.Outcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lead in from the start form in Tasklist, whose process is running already. */
@Service
class LeadStart {

    private final PostingReader reader;
    private final LeadCapture capture;
    private final DuplicateQuestions questions;

    LeadStart(PostingReader reader, LeadCapture capture, DuplicateQuestions questions) {
        this.reader = reader;
        this.capture = capture;
        this.questions = questions;
    }

    /**
     * Records the lead. One that had been given up is taken up again, and the started process becomes its case; what
     * a lead that the user may not see knows already stays as it is. For an open one there would be two cases: the start
     * is refused, and nothing is written.
     *
     * @throws Refusal INVALID with everything that is wrong with the form; CONFLICT where the lead is an open one
     */
    @Transactional
    Lead record(Map<String, Object> form, Actor actor) {
        Posting posting = reader.read(Fields.of(form));
        List<Captured> captured = capture.capture(
                List.of(posting), actor.userId(), LeadFilter.all().visibleTo(actor));
        Lead lead = captured.get(0).lead();
        if (captured.get(0).outcome() == Outcome.ATTACHED) {
            throw Refusal.conflict(
                    "This is %s already. Nothing was recorded; look it up and go on there.".formatted(lead.number()));
        }
        questions.ask(captured);
        return lead;
    }
}
