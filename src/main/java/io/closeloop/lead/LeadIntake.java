package io.closeloop.lead;

import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes leads in, one by one or in batches. In one transaction (the caller's, if there is one) the leads are written,
 * what is known already is found, and the cases of new leads are started; scoring begins afterwards, as jobs.
 */
@Service
public class LeadIntake {

    private final PostingReader reader;
    private final LeadCapture capture;
    private final LeadCases cases;
    private final NearMatches nearMatches;
    private final DuplicateQuestions questions;
    private final IdempotencyKeys idempotencyKeys;
    private final LeadReader leads;

    LeadIntake(
            PostingReader reader,
            LeadCapture capture,
            LeadCases cases,
            NearMatches nearMatches,
            DuplicateQuestions questions,
            IdempotencyKeys idempotencyKeys,
            LeadReader leads) {
        this.reader = reader;
        this.capture = capture;
        this.cases = cases;
        this.nearMatches = nearMatches;
        this.questions = questions;
        this.idempotencyKeys = idempotencyKeys;
        this.leads = leads;
    }

    /**
     * Takes one lead in. The poster is shown the lead it is even if it is somebody else's.
     *
     * @param fields         the lead as posted, by the API's names
     * @param idempotencyKey names the request, so that sending it again gets the first answer; may be null
     * @throws io.closeloop.base.Refusal INVALID with everything that is wrong with the fields; CONFLICT where the key
     *     was used for another request
     */
    @Transactional
    public Answer capture(Map<String, ?> fields, String userId, String idempotencyKey) {
        if (idempotencyKey == null) {
            return answer(captureOne(fields, userId));
        }
        return idempotencyKeys
                .firstAnswer(idempotencyKey, userId, fields)
                .map(this::repeated)
                .orElseGet(() -> {
                    Captured captured = captureOne(fields, userId);
                    idempotencyKeys.keep(idempotencyKey, userId, fields, captured);
                    return answer(captured);
                });
    }

    /**
     * Takes a batch of an import in. The number of queries does not grow with the batch. Rows that cannot be taken are
     * reported and leave the others alone. Near matches are counted, nobody is asked about them.
     *
     * @return one result a row, in the rows' order
     */
    @Transactional
    public List<CaptureResult> captureAll(List<ImportedLead> rows, String userId) {
        List<CaptureResult> results = new ArrayList<>(rows.size());
        List<Posting> postings = new ArrayList<>(rows.size());
        for (ImportedLead row : rows) {
            List<FieldError> errors = new ArrayList<>();
            reader.read(row, errors).ifPresent(postings::add);
            results.add(errors.isEmpty() ? null : CaptureResult.rejected(errors));
        }
        var captured = captureBatch(postings, userId).iterator();
        results.replaceAll(rejected -> rejected == null ? captured.next() : rejected);
        return results;
    }

    private Captured captureOne(Map<String, ?> fields, String userId) {
        Posting posting = reader.read(Fields.json(fields));
        List<Captured> captured = capture.capture(List.of(posting), userId);
        questions.ask(captured);
        cases.begin(captured);
        return captured.get(0);
    }

    private List<CaptureResult> captureBatch(List<Posting> postings, String userId) {
        List<Captured> captured = capture.capture(postings, userId);
        Set<Long> near = nearMatches.of(captured).stream()
                .map(NearMatches.NearMatch::leadId)
                .collect(Collectors.toSet());
        cases.begin(captured);
        return captured.stream()
                .map(one -> one.result(one.isNew() && near.contains(one.lead().id())))
                .toList();
    }

    private Answer answer(Captured captured) {
        LeadView lead = leads.view(captured.lead().id());
        return captured.isNew() ? new Answer(true, lead) : new Answer(false, lead.asDuplicate());
    }

    private Answer repeated(IdempotencyKeys.FirstAnswer first) {
        LeadView lead = leads.view(first.leadId());
        return new Answer(false, first.duplicate() ? lead.asDuplicate() : lead);
    }

    /**
     * What the poster of a lead is told.
     *
     * @param created whether this request made the lead
     * @param lead    the lead it is now
     */
    public record Answer(boolean created, LeadView lead) {}
}
