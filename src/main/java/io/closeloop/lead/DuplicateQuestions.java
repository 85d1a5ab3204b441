package io.closeloop.lead;

import io.closeloop.process.ResolveDuplicateProcess;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks people whether a new lead is one that is known already, beside the lead's own case. */
@Component
class DuplicateQuestions {

    private static final String INSERT = """
            insert into crm.duplicate_candidates (lead_id, other_lead_id, other_account_id, similarity, created_at)
            values (:leadId, :otherLeadId, :otherAccountId, :similarity, :now)
            returning id
            """;

    private final NearMatches nearMatches;
    private final ResolveDuplicateProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    DuplicateQuestions(NearMatches nearMatches, ResolveDuplicateProcess process, JdbcClient jdbc, Clock clock) {
        this.nearMatches = nearMatches;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks about each new lead among those that came in whose company looks known. */
    void ask(List<Captured> captured) {
        Map<Long, Lead> leads = captured.stream()
                .filter(Captured::isNew)
                .map(Captured::lead)
                .collect(Collectors.toMap(Lead::id, Function.identity()));
        nearMatches
                .of(captured)
                .forEach(match -> process.start(
                        insert(match), match.leadId(), leads.get(match.leadId()).number()));
    }

    private long insert(NearMatches.NearMatch match) {
        return jdbc.sql(INSERT)
                .param("leadId", match.leadId())
                .param("otherLeadId", match.otherLeadId())
                .param("otherAccountId", match.otherAccountId())
                .param("similarity", match.similarity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
