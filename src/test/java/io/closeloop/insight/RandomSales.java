package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random sales of two teams, by whose manager a test tells them from everybody else's. Every dimension has several
 * values, and most of them one that is not known.
 */
final class RandomSales {

    static final LocalDate BEGIN = LocalDate.of(2004, 1, 1);
    static final int DAYS = 500;

    private static final List<String> PRODUCTS = Arrays.asList("Pump", "Valve", "Pipe", null);
    private static final List<String> REGIONS = Arrays.asList("North", "South", null);
    private static final List<String> INDUSTRIES = Arrays.asList("retail", "food", "steel", null);
    private static final List<String> SIZES = Arrays.asList("MICRO", "SMALL", "LARGE", null);
    private static final List<String> TIERS = List.of("A", "B", "C", "D");
    private static final List<String> NEEDS = List.of("NONE", "LATENT", "DECIDING");
    private static final List<String> SOURCES = List.of("WEBSITE", "EXHIBITION", "REFERRAL", "CHAT");
    private static final List<Long> BUDGETS = List.of(0L, 5_000L, 20_000L, 70_000L, 200_000L);

    private final JdbcClient jdbc;
    private final Random random;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> teams = List.of("random-a-" + mark, "random-b-" + mark);
    private final List<String> sellers = Arrays.asList("ann-" + mark, "ben-" + mark, "cem-" + mark, null);
    private final List<RawSales> campaigns;
    private final List<Long> customers;

    RandomSales(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.campaigns = Stream.generate(() -> new RawSales(jdbc)).limit(3).toList();
        teams.forEach(campaigns.get(0)::team);
        this.customers = IntStream.range(0, 12).mapToObj(i -> customer()).toList();
        IntStream.range(0, 60).forEach(i -> lead());
        IntStream.range(0, 300).forEach(i -> deal());
    }

    /** Who sees these sales and no others. */
    Actor manager() {
        return new Actor(
                "manager-" + mark,
                Set.of(Groups.SALES_MANAGERS, Groups.ofTeam(teams.get(0)), Groups.ofTeam(teams.get(1))));
    }

    String[] teams() {
        return teams.toArray(String[]::new);
    }

    private long customer() {
        long id = any(campaigns).account(any(INDUSTRIES), any(sellers), any(teams), any(SIZES), any(TIERS));
        jdbc.sql("update crm.accounts set need_stage = ? where id = ?")
                .params(any(NEEDS), id)
                .update();
        return id;
    }

    private long lead() {
        RawSales campaign = any(campaigns);
        long lead = campaign.lead(day(), any(sellers), any(teams), any(SOURCES));
        if (random.nextBoolean()) {
            campaign.budget(lead, any(BUDGETS));
        }
        return lead;
    }

    private void deal() {
        RawSales campaign = any(campaigns);
        LocalDate opened = day();
        Stage stage = any(List.of(Stage.values()));
        RawSales.Deal deal = new RawSales.Deal(opened)
                .of(any(sellers), any(teams))
                .by(any(customers))
                .by(any(SOURCES))
                .forProduct(any(PRODUCTS))
                .inRegion(any(REGIONS))
                .in(random.nextInt(8) == 0 ? "USD" : "CNY")
                .from(random.nextInt(3) == 0 ? lead() : null)
                .worth(amount());
        LocalDate closed = opened.plusDays(random.nextInt(90));
        switch (random.nextInt(4)) {
            case 0 -> campaign.deal(deal.lost(closed, stage));
            case 1 -> open(campaign, deal, stage);
            default -> pay(campaign, campaign.deal(deal.won(closed, amount())));
        }
    }

    private void open(RawSales campaign, RawSales.Deal deal, Stage stage) {
        long id = campaign.deal(deal.in(stage));
        if (stage != Stage.CONTRACT && random.nextBoolean()) {
            campaign.sendBackTo(id, stage);
        }
    }

    private void pay(RawSales campaign, long deal) {
        if (random.nextInt(3) == 0) {
            campaign.payment(campaign.order(deal), day(), new BigDecimal(amount()));
        }
    }

    private LocalDate day() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private String amount() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
