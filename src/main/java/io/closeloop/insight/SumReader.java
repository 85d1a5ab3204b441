package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what happened in a period. */
@Repository
class SumReader {

    private static final String SUMS = """
            select %s                  as key,
                   currency,
                   sum(leads)          as leads,
                   sum(won_leads)      as won_leads,
                   sum(opened)         as opened,
                   sum(open)           as open,
                   sum(won)            as won,
                   sum(lost)           as lost,
                   sum(open_amount)    as open_amount,
                   sum(won_amount)     as won_amount,
                   sum(lost_amount)    as lost_amount,
                   sum(cycle_days)     as cycle_days,
                   sum(cycles)         as cycles,
                   sum(contact_days)   as contact_days,
                   sum(contacts)       as contacts,
                   sum(received)       as received
              from %s events
             group by 1, 2
             order by 1""";

    private final JdbcClient jdbc;
    private final String defaultCurrency;

    SumReader(JdbcClient jdbc, @Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.jdbc = jdbc;
        this.defaultCurrency = defaultCurrency;
    }

    /** The sums of each value of the dimension, in the values' order. */
    Summed read(Selection selection, Dimension by) {
        List<Row> rows = jdbc
                .sql(SUMS.formatted(by.sql(), SumTables.EVENTS.of(selection, by)))
                .params(selection.parameters())
                .query(SumReader::row)
                .list()
                .stream()
                .filter(row -> !row.sums().isNothing())
                .toList();
        String currency = selection.currency() == null ? mostUsed(rows) : selection.currency();
        Map<String, Sums> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(
                row.key(),
                row.currency().equals(currency) ? row.sums() : row.sums().withoutAmounts(),
                Sums::plus));
        return new Summed(currency, sums);
    }

    /** The currency in which most deals are; where several are equal or none is, the configured one. */
    private String mostUsed(List<Row> rows) {
        Map<String, Long> deals = new TreeMap<>();
        deals.put(defaultCurrency, 0L);
        rows.stream()
                .filter(row -> !row.currency().isEmpty())
                .forEach(row -> deals.merge(row.currency(), row.sums().deals(), Long::sum));
        Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
        return deals.entrySet().stream()
                .max(most.thenComparing(entry -> entry.getKey().equals(defaultCurrency)))
                .orElseThrow()
                .getKey();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        Sums sums = new Sums(
                row.getLong("leads"),
                row.getLong("won_leads"),
                row.getLong("opened"),
                row.getLong("open"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getLong("won"),
                row.getBigDecimal("open_amount"),
                row.getBigDecimal("won_amount"),
                row.getBigDecimal("lost_amount"),
                row.getBigDecimal("cycle_days"),
                row.getLong("cycles"),
                row.getBigDecimal("contact_days"),
                row.getLong("contacts"),
                row.getBigDecimal("received"));
        return new Row(row.getString("key"), row.getString("currency"), sums);
    }

    private record Row(String key, String currency, Sums sums) {}

    /** Sums by the dimension's values, with amounts in one currency. */
    record Summed(String currency, Map<String, Sums> byKey) {

        Sums of(String key) {
            return byKey.getOrDefault(key, Sums.NOTHING);
        }

        Sums total() {
            return byKey.values().stream().reduce(Sums.NOTHING, Sums::plus);
        }
    }
}
