package io.closeloop.account;

import io.closeloop.process.PurchasesImported;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts of deals that were won elsewhere customers, a batch at a time. */
@Service
public class ImportedPurchases {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId businessZone;

    ImportedPurchases(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** As {@link Account#bought}: a customer from the first deal won, a loyal one from the second. */
    @Transactional
    public void record(List<Purchase> purchases) {
        jdbc.sql("""
                update crm.accounts account
                   set phase          = case when account.customer_since is null and bought.deals = 1
                                             then 'PURCHASE'
                                             else 'LOYALTY'
                                        end,
                       customer_since = least(account.customer_since, bought.first_at),
                       version        = account.version + 1
                  from (select account_id, count(*) as deals, min(won_at) as first_at
                          from unnest(?::bigint[], ?::timestamptz[]) as purchase (account_id, won_at)
                         group by account_id) bought
                 where account.id = bought.account_id
                """)
                .param(purchases.stream().map(Purchase::accountId).toArray(Long[]::new))
                .param(purchases.stream().map(this::wonAt).toArray(String[]::new))
                .update();
        events.publishEvent(new PurchasesImported(
                purchases.stream().map(Purchase::accountId).collect(Collectors.toSet())));
    }

    private String wonAt(Purchase purchase) {
        OffsetDateTime at = purchase.wonOn() == null
                ? OffsetDateTime.now(clock)
                : purchase.wonOn().atStartOfDay(businessZone).toOffsetDateTime();
        return at.toString();
    }

    /**
     * One deal won.
     *
     * @param wonOn null where nobody recorded it: counts as today
     */
    public record Purchase(long accountId, LocalDate wonOn) {}
}
