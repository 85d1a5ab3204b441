package io.closeloop.rules;

import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.base.Words;
import io.closeloop.process.OpenCase;
import io.closeloop.process.OpenCases;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.evidence.Reconsiderations;
import io.closeloop.rules.evidence.Reconsidered;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has open cases decided again after a publication, a round at a time. Each case is written down once: a round that is
 * repeated asks nobody twice.
 */
@Service
@Transactional
class Reevaluations {

    private static final int ROUND = 100;

    private final ChangeRequests changes;
    private final Impacts impacts;
    private final Reconsiderations reconsiderations;
    private final RuleAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reevaluations(
            ChangeRequests changes,
            Impacts impacts,
            Reconsiderations reconsiderations,
            RuleAudit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.impacts = impacts;
        this.reconsiderations = reconsiderations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks the next hundred cases; whether there may be more. */
    boolean nextRound(long changeId) {
        ChangeRequest change = changes.inProcess(changeId);
        Optional<OpenCases> cases = impacts.casesOf(change.decisionKey());
        if (change.plan().reevaluate() == Reevaluation.NONE || cases.isEmpty()) {
            return false;
        }
        List<String> round = numbers(change, cases.get());
        cases.get().decideAgain(written(change, affected(change, round)));
        if (round.size() == ROUND) {
            change.reconsidered(round.get(ROUND - 1));
            changes.saveAndFlush(change);
            return true;
        }
        sumUp(change, cases.get().name());
        return false;
    }

    /** What was decided again because of a change, by number. */
    @Transactional(readOnly = true)
    public Page<Reevaluated> list(long changeId, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: cases come by number", page.sort());
        }
        return new Page<>(
                jdbc.sql("""
                                select subject as number, from_outcome as "from", to_outcome as "to", requested_at
                                  from crm.rule_reevaluations
                                 where change_id = :change
                                 order by subject
                                 limit :limit offset :offset""")
                        .param("change", changeId)
                        .param("limit", page.size())
                        .param("offset", page.offset())
                        .query(Reevaluated.class)
                        .list(),
                count(changeId));
    }

    private static List<String> numbers(ChangeRequest change, OpenCases cases) {
        if (change.plan().reevaluate() == Reevaluation.ALL) {
            return cases.after(change.reconsideredUpto(), ROUND).stream()
                    .map(OpenCase::number)
                    .toList();
        }
        return change.plan().chosen().stream()
                .sorted()
                .filter(number -> number.compareTo(change.reconsideredUpto()) > 0)
                .limit(ROUND)
                .toList();
    }

    /** Of all, those that the new version decides otherwise; of the chosen, every one. */
    private Collection<Reconsidered> affected(ChangeRequest change, List<String> round) {
        Map<String, Reconsidered> answers = reconsiderations.by(change.decisionKey(), change.xml()).of(round).stream()
                .collect(Collectors.toMap(Reconsidered::subject, Function.identity()));
        return change.plan().reevaluate() == Reevaluation.ALL
                ? answers.values().stream().filter(Reconsidered::differs).toList()
                : round.stream()
                        .map(number -> answers.getOrDefault(number, new Reconsidered(number, null, null, true)))
                        .toList();
    }

    /** The numbers of those that were not written down before. */
    private List<String> written(ChangeRequest change, Collection<Reconsidered> affected) {
        return jdbc.sql("""
                        insert into crm.rule_reevaluations (change_id, subject, from_outcome, to_outcome, requested_at)
                        select :change, a.subject, a.before, a.after, :now
                          from unnest(:subjects::text[], :before::text[], :after::text[]) as a (subject, before, after)
                            on conflict do nothing
                        returning subject""")
                .param("change", change.id())
                .param("now", OffsetDateTime.now(clock))
                .param("subjects", affected.stream().map(Reconsidered::subject).toArray(String[]::new))
                .param("before", affected.stream().map(Reconsidered::from).toArray(String[]::new))
                .param("after", affected.stream().map(Reconsidered::to).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void sumUp(ChangeRequest change, String name) {
        audit.record(
                change.decidedBy(),
                RuleAct.CASES_DECIDED_AGAIN,
                change.decisionKey(),
                change.number(),
                Words.counted(count(change.id()), name));
    }

    private long count(long changeId) {
        return jdbc.sql("select count(*) from crm.rule_reevaluations where change_id = :change")
                .param("change", changeId)
                .query(Long.class)
                .single();
    }

    /**
     * A case that was decided again.
     *
     * @param from the class it was in; null where its last decision could not be repeated
     * @param to   the class that the new version puts it into, from what was known of it then
     */
    record Reevaluated(String number, String from, String to, OffsetDateTime requestedAt) {}
}
