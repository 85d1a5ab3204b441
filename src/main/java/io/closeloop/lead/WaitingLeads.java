package io.closeloop.lead;

import io.closeloop.process.NurtureLeadProcess;
import io.closeloop.process.OpenCase;
import io.closeloop.process.OpenCases;
import io.closeloop.process.QualifyLead;
import io.closeloop.process.QualifyLeadProcess;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads that wait because of what the tables said of them: for a review, in nurture or in the pool. */
@Component
@Transactional
class WaitingLeads implements OpenCases {

    /** A lead that came back to the pool with its deal is being sold to. */
    private static final String WAITING = """
              from crm.leads l
             where l.closed_at is null
               and l.status in ('REVIEW', 'NURTURE', 'POOL')
               and not exists (select 1
                                 from crm.deals d
                                where d.opportunity_id = l.opportunity_id and d.state in ('OPEN', 'ON_HOLD'))
            """;

    private final NurtureLeadProcess nurture;
    private final QualifyLeadProcess qualification;
    private final JdbcClient jdbc;

    WaitingLeads(NurtureLeadProcess nurture, QualifyLeadProcess qualification, JdbcClient jdbc) {
        this.nurture = nurture;
        this.qualification = qualification;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public Set<String> decisions() {
        return Set.of(QualifyLead.LeadScore.KEY, QualifyLead.LeadQualification.KEY);
    }

    @Override
    public List<OpenCase> after(String number, int limit) {
        return jdbc.sql("select l.number, l.company as name " + WAITING
                        + " and l.number > :number order by l.number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(OpenCase.class)
                .list();
    }

    @Override
    public List<OpenCase> open(Collection<String> numbers) {
        return jdbc.sql("select l.number, l.company as name " + WAITING
                        + " and l.number = any(:numbers) order by l.number")
                .param("numbers", numbers.toArray(String[]::new))
                .query(OpenCase.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) " + WAITING).query(Long.class).single();
    }

    @Override
    public void decideAgain(Collection<String> numbers) {
        List<String> open = open(numbers).stream().map(OpenCase::number).toList();
        open.forEach(nurture::engagementRecorded);
        qualification.rulesChanged(open);
    }
}
