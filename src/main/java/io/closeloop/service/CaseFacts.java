package io.closeloop.service;

import io.closeloop.process.ServiceCaseWork.Facts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
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
    private final String currency;

    CaseFacts(
            ServiceCases cases,
            Customers customers,
            JdbcClient jdbc,
            Clock clock,
            ZoneId businessZone,
            @Value("${closeloop.currency:CNY}") String currency) {
        this.cases = cases;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
        this.currency = currency;
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

    /** Deals in another currency are left out: their amounts cannot be added to the others. */
    private BigDecimal yearlyAmount(long accountId) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0)
                          from crm.deals
                         where account_id = :account
                           and state = 'WON'
                           and currency = :currency
                           and (closed_at at time zone :zone)::date > :since""")
                .param("account", accountId)
                .param("currency", currency)
                .param("zone", businessZone.getId())
                .param("since", LocalDate.now(clock.withZone(businessZone)).minusMonths(12))
                .query(BigDecimal.class)
                .single();
    }
}
