package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.process.EngineBatch;
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
    private final EngineBatch engineBatch;

    LeadIntake(
            PostingReader reader,
            LeadCapture capture,
            LeadCases cases,
            NearMatches nearMatches,
            DuplicateQuestions questions,
            IdempotencyKeys idempotencyKeys,
            LeadReader leads,
            EngineBatch engineBatch) {
        this.reader = reader;
        this.capture = capture;
        this.cases = cases;
        this.nearMatches = nearMatches;
        this.questions = questions;
        this.idempotencyKeys = idempotencyKeys;
        this.leads = leads;
        this.engineBatch = engineBatch;
    }

    /**
     * Takes one lead in. Where it is a lead on record that the poster may not see, nothing but its number and status
     * is shown, and what it knows already stays as it is.
     *
     * @param fields         the lead as posted, by the API's names
     * @param idempotencyKey names the request, so that sending it again gets the first answer; may be null
     * @throws io.closeloop.base.Refusal INVALID with everything that is wrong with the fields; CONFLICT where the key
     *     was used for another request
     */
    @Transactional
    public Answer capture(Map<String, ?> fields, Actor actor, String idempotencyKey) {
        if (idempotencyKey == null) {
            return answer(captureOne(fields, actor), actor);
        }
        return idempotencyKeys
                .firstAnswer(idempotencyKey, actor.userId(), fields)
                .map(first -> repeated(first, actor))
                .orElseGet(() -> {
                    Captured captured = captureOne(fields, actor);
                    idempotencyKeys.keep(idempotencyKey, actor.userId(), fields, captured);
                    return answer(captured, actor);
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

    /**
     * Takes in what one user posts at the same moment. What each is answered, and what becomes of it, is the same as if
     * they came one by one, as long as no two of them have an identity in common.
     *
     * @return an answer each, in their order
     */
    @Transactional
    List<Answer> captureTogether(List<Posting> postings, Actor actor) {
        List<Captured> captured = engineBatch.call(() -> capturePosted(postings, actor));
        return captured.stream().map(one -> answer(one, actor)).toList();
    }

    private Captured captureOne(Map<String, ?> fields, Actor actor) {
        return capturePosted(List.of(reader.read(Fields.json(fields))), actor).get(0);
    }

    private List<Captured> capturePosted(List<Posting> postings, Actor actor) {
        List<Captured> captured = capture.capture(postings, actor.userId(), visibleTo(actor));
        questions.ask(captured);
        cases.begin(captured);
        return captured;
    }

    private List<CaptureResult> captureBatch(List<Posting> postings, String userId) {
        List<Captured> captured = capture.capture(postings, userId, LeadFilter.all());
        Set<Long> near = nearMatches.of(captured).stream()
                .map(NearMatches.NearMatch::leadId)
                .collect(Collectors.toSet());
        cases.begin(captured);
        return captured.stream()
                .map(one -> one.result(one.isNew() && near.contains(one.lead().id())))
                .toList();
    }

    private Answer answer(Captured captured, Actor actor) {
        Lead lead = captured.lead();
        if (!captured.isNew()) {
            return new Answer(false, duplicate(lead.id(), actor));
        }
        return new Answer(true, lead.accountId() == null ? LeadView.ofNew(lead) : leads.view(lead.id()));
    }

    private Answer repeated(IdempotencyKeys.FirstAnswer first, Actor actor) {
        return new Answer(false, first.duplicate() ? duplicate(first.leadId(), actor) : leads.view(first.leadId()));
    }

    private LeadView duplicate(long id, Actor actor) {
        LeadView lead = leads.view(id);
        return leads.hidden(Set.of(id), visibleTo(actor)).isEmpty() ? lead.asDuplicate() : lead.asStrangersDuplicate();
    }

    private static LeadFilter visibleTo(Actor actor) {
        return LeadFilter.all().visibleTo(actor);
    }

    /**
     * What the poster of a lead is told.
     *
     * @param created whether this request made the lead
     * @param lead    the lead it is now
     */
    public record Answer(boolean created, LeadView lead) {}
}
