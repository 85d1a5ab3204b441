package io.closeloop.care;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs of how a customer feels about us. */
@Component
class CustomerSigns {

    private static final Duration TIME_TO_SPEAK = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    CustomerSigns(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /**
     * Days since the last sign of life: a purchase, a logged contact, something a lead of the customer did, a touch in
     * which a person reached it. What only went out to it is none. Without any, days since we know it.
     */
    int silentDays(long accountId) {
        LocalDate last = jdbc.sql("""
                        select (greatest((select max(closed_at) from crm.deals
                                           where account_id = :account and state = 'WON'),
                                         (select max(at) from crm.logged_contacts
                                           where account_id = :account),
                                         (select max(at) from crm.lead_timeline
                                           where account_id = :account and kind = 'ENGAGEMENT'),
                                         (select max(done_at) from crm.care_touches
                                           where account_id = :account and nature = 'CONTACT' and state = 'DONE'),
                                         (select created_at from crm.customers
                                           where account_id = :account)) at time zone :zone)::date""")
                .param("account", accountId)
                .param("zone", businessZone.getId())
                .query(LocalDate.class)
                .single();
        return (int) ChronoUnit.DAYS.between(last, LocalDate.now(clock.withZone(businessZone)));
    }

    /** Whether somebody has the task to speak with the customer about a bad mark; one left lying for long counts no more. */
    boolean isToBeSpokenWith(long accountId) {
        return jdbc.sql("select exists (select 1 from crm.talks_owed where account_id = :account and since >= :since)")
                .param("account", accountId)
                .param("since", clock.instant().minus(TIME_TO_SPEAK).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    int openCases(long accountId) {
        return jdbc.sql("select coalesce(sum(cases), 0) from crm.open_cases where account_id = :account")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }
}
