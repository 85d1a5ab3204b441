package io.closeloop.care;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about a customer in the other features' tables, read through their views. */
@Component
class CustomerRecord {

    private static final int REFERRALS_COUNT_MONTHS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;
    private final String currency;

    CustomerRecord(
            JdbcClient jdbc, Clock clock, ZoneId businessZone, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
        this.currency = currency;
    }

    /** Deals in another currency count as purchases; their amounts cannot be added to the others. */
    Purchases purchases(long accountId) {
        LocalDate yearAgo = today().minusMonths(12);
        return jdbc.sql("""
                        select coalesce(sum(amount) filter (where day > :year and house), 0)                     as amount_last_year,
                               coalesce(sum(amount) filter (where day > :before and day <= :year and house), 0) as amount_year_before,
                               count(*) filter (where day > :year)                                               as last_year,
                               count(*) filter (where day > :before and day <= :year)                            as year_before,
                               count(*)                                                                          as ever
                          from (select amount, currency = :currency as house, (closed_at at time zone :zone)::date as day
                                  from crm.deals
                                 where account_id = :account and state = 'WON') purchase""")
                .param("account", accountId)
                .param("currency", currency)
                .param("zone", businessZone.getId())
                .param("year", yearAgo)
                .param("before", yearAgo.minusMonths(12))
                .query((row, index) -> purchases(row))
                .single();
    }

    private static Purchases purchases(ResultSet row) throws SQLException {
        BigDecimal lastYear = row.getBigDecimal("amount_last_year");
        BigDecimal yearBefore = row.getBigDecimal("amount_year_before");
        return new Purchases(
                lastYear, yearBefore, row.getInt("last_year"), row.getInt("year_before"), row.getInt("ever"));
    }

    /** Full months since the first purchase; null before it. */
    Integer relationshipMonths(long accountId) {
        return jdbc.sql("""
                        select (customer_since at time zone :zone)::date as since
                          from crm.customers
                         where account_id = :account""")
                .param("zone", businessZone.getId())
                .param("account", accountId)
                .query((row, index) -> row.getDate("since"))
                .optional()
                .map(this::monthsSince)
                .orElse(null);
    }

    private int monthsSince(Date day) {
        return (int) ChronoUnit.MONTHS.between(day.toLocalDate(), today());
    }

    ReferralPotential referralPotential(long accountId, Purchases purchases) {
        return ReferralPotential.of(recommendation(accountId), referrals(accountId), purchases.ever());
    }

    private Integer recommendation(long accountId) {
        return jdbc.sql("""
                        select recommendation
                          from crm.recommendations
                         where account_id = :account and recommendation is not null
                         order by at desc
                         limit 1""")
                .param("account", accountId)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private int referrals(long accountId) {
        return jdbc.sql("select count(*) from crm.customer_referrals where account_id = :account and at > :since")
                .param("account", accountId)
                .param("since", startOf(today().minusMonths(REFERRALS_COUNT_MONTHS)))
                .query(Integer.class)
                .single();
    }

    String tier(long accountId) {
        return jdbc.sql("select tier from crm.customers where account_id = :account")
                .param("account", accountId)
                .query(String.class)
                .single();
    }

    /** What a deal was signed over in the house's currency; 0 for everything else. */
    BigDecimal amountOf(String dealNumber) {
        return jdbc.sql(
                        "select amount from crm.deals where number = :number and currency = :currency and state = 'WON'")
                .param("number", dealNumber)
                .param("currency", currency)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    Satisfaction satisfaction(long accountId) {
        return Satisfaction.of(lowestMark(accountId));
    }

    /** The lowest mark of the newest answer of the last year; null where there is none. */
    Integer lowestMark(long accountId) {
        return jdbc.sql("""
                        select lowest_mark
                          from crm.satisfaction_marks
                         where account_id = :account and at >= :since
                         order by at desc
                         limit 1""")
                .param("account", accountId)
                .param("since", startOf(today().minusYears(1)))
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(businessZone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(businessZone));
    }
}
