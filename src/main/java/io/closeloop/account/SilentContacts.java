package io.closeloop.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of companies that nothing has been heard of for two years. */
@Service
class SilentContacts {

    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    SilentContacts(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Puts them into the archive: nobody writes to them any more. A new lead brings one back. */
    @Transactional
    int archive() {
        OffsetDateTime before = LocalDate.now(clock.withZone(businessZone))
                .minusYears(YEARS)
                .atStartOfDay(businessZone)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
        return jdbc.sql("""
                        update crm.contacts c
                           set archived_at = :now
                         where c.archived_at is null
                           and c.created_at < :before
                           and not exists (select 1 from crm.opportunity_timeline o
                                            where o.account_id = c.account_id and o.at >= :before)
                           and not exists (select 1 from crm.lead_timeline l
                                            where l.account_id = c.account_id and l.kind <> 'NURTURE' and l.at >= :before)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .update();
    }
}
