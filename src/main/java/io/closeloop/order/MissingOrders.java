package io.closeloop.order;

import io.closeloop.base.OneByOne;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the orders of deals that we won and that have none: those won before there were orders, and those whose case ended
 * before its last step. Imported deals were delivered elsewhere.
 */
@Component
class MissingOrders {

    private static final Logger LOG = LoggerFactory.getLogger(MissingOrders.class);
    private static final int BATCH = 100;

    private final OrderOpening opening;
    private final OneByOne oneByOne;
    private final JdbcClient jdbc;

    MissingOrders(OrderOpening opening, OneByOne oneByOne, JdbcClient jdbc) {
        this.opening = opening;
        this.oneByOne = oneByOne;
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "${closeloop.order.catch-up-cron:0 50 * * * *}", zone = "#{@businessZone.id}")
    void openAll() {
        List<Long> missing = next(0);
        while (!missing.isEmpty()) {
            oneByOne.work(missing, this::open, deal -> LOG.error("The order of deal {} could not be opened.", deal));
            missing = next(missing.get(missing.size() - 1));
        }
    }

    private List<Long> next(long after) {
        return jdbc.sql("""
                        select w.opportunity_id
                          from crm.won_here         w
                          join crm.signed_contracts c using (opportunity_id)
                         where w.opportunity_id > :after
                           and not exists (select 1
                                             from crm.orders o
                                            where o.opportunity_id = w.opportunity_id)
                         order by w.opportunity_id
                         limit :batch""")
                .param("after", after)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
    }

    private int open(List<Long> deals) {
        deals.forEach(opening::open);
        return deals.size();
    }
}
