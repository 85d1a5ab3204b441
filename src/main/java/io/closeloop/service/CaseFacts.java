package io.closeloop.service;

import io.closeloop.process.ServiceCaseWork.Facts;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the priority of a service case is decided from. */
@Component
@Transactional(readOnly = true)
class CaseFacts {

    private final ServiceCases cases;
    private final Customers customers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    CaseFacts(ServiceCases cases, Customers customers, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.cases = cases;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    Map<String, Object> of(long serviceCaseId) {
        ServiceCase serviceCase = cases.get(serviceCaseId);
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.KIND, serviceCase.kind().name());
        facts.put(Facts.SEVERITY, serviceCase.severity().name());
        facts.put(
                Facts.ASKED_PRIORITY,
                serviceCase.askedPriority() == null
                        ? null
                        : serviceCase.askedPriority().name());
        facts.put(Facts.TIER, customers.of(serviceCase.accountId()).tier());
        facts.put(Facts.YEARLY_AMOUNT, yearlyAmount(serviceCase.accountId()));
        return facts;
    }

    private Object yearlyAmount(long accountId) {
        Instant aYearAgo = clock.instant().atZone(businessZone).minusYears(1).toInstant();
        return jdbc.sql("""
                        select coalesce(sum(amount), 0)
                          from crm.deals
                         where account_id = :account and state = 'WON' and closed_at > :since""")
                .param("account", accountId)
                .param("since", Timestamp.from(aYearAgo))
                .query(BigDecimal.class)
                .single();
    }
}
