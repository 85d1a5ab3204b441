package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms.Support;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what managers agreed with the owners of deals at risk. */
@Service
@Transactional
class RiskCoachings {

    private static final int LONGEST_NOTE = 4_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskCoachings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a coaching, of a deal that was closed a moment ago too. */
    void record(long opportunityId, String reasons, Fields form, String by) {
        String note = form.requiredText(Support.RISK_COACHING_NOTE, LONGEST_NOTE);
        form.check();
        jdbc.sql("""
                        insert into crm.risk_coachings (opportunity_id, reasons, note, coached_by, coached_at)
                        values (:deal, :reasons, :note, :by, :now)""")
                .param("deal", opportunityId)
                .param("reasons", reasons)
                .param("note", note)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
