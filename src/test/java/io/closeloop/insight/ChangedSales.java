package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random sales of one year to some customers, by three sellers of two teams, many of which change after they were counted. */
final class ChangedSales {

    private static final int DEALS = 150;

    private final JdbcClient jdbc;
    private final RawSales sales;
    private final String prefix;
    private final List<Long> customers;

    /** @param prefix of the sellers and the two teams, which are there: {@code prefix-a} and {@code prefix-b} */
    ChangedSales(JdbcClient jdbc, RawSales sales, String prefix, List<Long> customers) {
        this.jdbc = jdbc;
        this.sales = sales;
        this.prefix = prefix;
        this.customers = customers;
    }

    void sell(LocalDate begin, Random random) {
        for (int i = 0; i < DEALS; i++) {
            LocalDate opened = begin.plusDays(random.nextInt(300));
            RawSales.Deal deal = new RawSales.Deal(opened)
                    .of(seller(random), prefix + (random.nextBoolean() ? "-a" : "-b"))
                    .by(customers.get(random.nextInt(customers.size())))
                    .inRegion(random.nextBoolean() ? "East" : "West")
                    .forProduct("P" + random.nextInt(3));
            LocalDate closed = opened.plusDays(random.nextInt(60));
            sales.deal(
                    switch (random.nextInt(4)) {
                        case 0 -> deal.lost(closed, Stage.values()[random.nextInt(6)]);
                        case 1 -> deal.in(Stage.values()[random.nextInt(6)]);
                        default -> deal.won(closed, String.valueOf(random.nextInt(9_000)));
                    });
            sales.lead(opened, seller(random), prefix + "-a");
        }
    }

    /** Moves won deals to another seller, region and customer, and takes some for lost after all. */
    void change() {
        change("owner = '" + prefix + "-rep-1'", 0);
        change("region = 'North'", 1);
        change("amount = amount + 100, account_id = " + customers.get(0), 2);
        change(
                "state = 'LOST', lost_reason = 'PRICE', competitor = 'Rival', closed_at = created_at + interval '40 days'",
                3);
    }

    private void change(String change, int every) {
        jdbc.sql("update crm.opportunities set " + change
                        + " where campaign = ? and state = 'WON' and (id / 50) % 9 = ?")
                .params(sales.campaign, every)
                .update();
    }

    private String seller(Random random) {
        return prefix + "-rep-" + random.nextInt(3);
    }
}
