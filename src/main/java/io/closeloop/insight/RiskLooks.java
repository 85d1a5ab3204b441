package io.closeloop.insight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which deals are to be judged when. */
@Repository
class RiskLooks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    RiskLooks(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Deals that are due, the newest of those that have changed first. */
    List<Long> due(int most) {
        return jdbc.sql("""
                        select deal_id
                          from crm.insight_risk_looks
                         where look_at <= :now
                         order by look_at, deal_id desc
                         limit :most""")
                .param("now", OffsetDateTime.now(clock))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Those of the deals that are still due and in nobody else's hand; until the transaction ends they are ours. */
    List<Long> take(List<Long> deals) {
        return jdbc.sql("""
                        select deal_id
                          from crm.insight_risk_looks
                         where deal_id = any(:deals)
                           and look_at <= :now
                         order by deal_id
                           for update skip locked""")
                .param("deals", deals.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
    }

    /** Open deals are looked at again when the next day begins: what is planned or overdue changes with the day. */
    void again(List<Long> deals) {
        ZonedDateTime tomorrow = ZonedDateTime.now(clock.withZone(businessZone))
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(businessZone);
        jdbc.sql("update crm.insight_risk_looks set look_at = ? where deal_id = any(?)")
                .params(tomorrow.toInstant().atOffset(ZoneOffset.UTC), deals.toArray(Long[]::new))
                .update();
    }

    void never(List<Long> deals) {
        jdbc.sql("delete from crm.insight_risk_looks where deal_id = any(?)")
                .param(deals.toArray(Long[]::new))
                .update();
    }
}
