package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is summed up says what its rows say: of whole months, of days before and after them, of days only; of all, of a
 * team, of a combination for which nothing is kept; told apart by anything; after deals have changed.
 */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SumTableTest {

    private static final LocalDate BEGIN = LocalDate.of(2013, 1, 1);
    private static final LocalDate END = LocalDate.of(2013, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2014, 6, 1);

    private static final List<SumTable> TABLES =
            List.of(SumTables.EVENTS, SumTables.COHORTS, SumTables.OUTCOMES, SumTables.CARE);

    private static final List<TimeTable> TIMES = List.of(SumTables.RESPONSES, SumTables.CYCLES);

    private static final List<Period> PERIODS = List.of(
            new Period(BEGIN, END),
            new Period(BEGIN.minusDays(3), END.plusDays(3)),
            new Period(LocalDate.of(2013, 2, 12), LocalDate.of(2013, 8, 1)),
            new Period(LocalDate.of(2013, 4, 10), LocalDate.of(2013, 5, 9)),
            new Period(LocalDate.of(2013, 7, 7), LocalDate.of(2013, 7, 27)));

    @Autowired
    private UpKeep upKeep;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeAll
    void sellAndChangeAtRandom() {
        Random random = new Random(11);
        sales = new RawSales(jdbc);
        sales.team("table-a");
        sales.team("table-b");
        List<Long> customers = IntStream.range(0, 6)
                .mapToObj(i -> sales.account("Retail", "table-rep-" + i % 3, "table-a", "SMALL", "B"))
                .toList();
        for (int i = 0; i < 60; i++) {
            LocalDate day = BEGIN.plusDays(random.nextInt(350));
            sales.survey(customers.get(i % 6), day, 1 + random.nextInt(5), 4, 2, random.nextInt(11));
            sales.complaint(customers.get(i % 6), day.plusDays(random.nextInt(9)));
        }
        ChangedSales changed = new ChangedSales(jdbc, sales, "table", customers);
        changed.sell(BEGIN, random);
        PERIODS.forEach(this::sellAtItsEdges);
        upKeep.catchUpEntirely();
        changed.change();
        jdbc.sql("update crm.leads set first_contact_at = created_at + interval '7 hours' where campaign = ?")
                .param(sales.campaign)
                .update();
        upKeep.catchUpEntirely();
    }

    /** On the days with which the period, and the whole months in it, begin and end, and on those beside them. */
    private void sellAtItsEdges(Period period) {
        Stream.of(Optional.of(period), period.wholeMonths(TODAY))
                .flatMap(Optional::stream)
                .flatMap(part -> Stream.of(part.from(), part.to()))
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .forEach(day -> {
                    sales.deal(
                            new RawSales.Deal(day).of("table-rep-1", "table-a").won(day, "10"));
                    sales.lead(day, "table-rep-1", "table-a");
                });
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void sumsSayWhatTheirRowsSay(Dimension by) {
        for (Selection selection : selections()) {
            for (SumTable table : TABLES) {
                if (!table.kept().tellApart(selection.narrowed(), by)) {
                    continue;
                }
                assertThat(read(table, table.of(selection, by), selection, by))
                        .as("%s of %s narrowed by %s", table.name(), selection.period(), selection.narrowed())
                        .isEqualTo(read(table, rows(table, selection), selection, by));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void timesSayWhatTheirRowsSay(Dimension by) {
        for (Selection selection : selections()) {
            for (TimeTable table : TIMES) {
                assertThat(times(table.of(selection, by), selection))
                        .as("%s of %s narrowed by %s", table.name(), selection.period(), selection.narrowed())
                        .isEqualTo(times(timesOfRows(table, selection, by), selection));
            }
        }
    }

    @Test
    void thereIsSomethingToCompare() {
        PERIODS.stream()
                .map(period -> Selection.of(query(period, null, null, null), TODAY, null))
                .forEach(selection -> {
                    assertThat(TABLES)
                            .allSatisfy(
                                    table -> assertThat(read(table, rows(table, selection), selection, Dimension.ALL))
                                            .isNotEmpty());
                    assertThat(TIMES)
                            .allSatisfy(table -> assertThat(
                                            times(timesOfRows(table, selection, Dimension.ALL), selection))
                                    .isNotEmpty());
                });
    }

    private List<Selection> selections() {
        return PERIODS.stream()
                .flatMap(period -> Stream.of(
                                query(period, null, null, null),
                                query(period, "table-a", null, null),
                                query(period, null, "East", "P1"),
                                query(period, null, null, null).ofRep("table-rep-1"))
                        .map(query -> Selection.of(query, TODAY, null)))
                .toList();
    }

    private static InsightQuery query(Period period, String team, String region, String product) {
        return new InsightQuery(period.from(), period.to(), null, team, region, product, null, null, null, null);
    }

    private static String timesOfRows(TimeTable table, Selection selection, Dimension by) {
        return "(select " + by.sql() + " as key, time::text as times, '1' as numbers from " + rows(table, selection)
                + " single)";
    }

    private List<Map<String, Object>> times(String source, Selection selection) {
        return jdbc.sql("""
                        select key, time, sum(number) as number
                          from %s counted
                         cross join lateral unnest(string_to_array(times, ',')::integer[], string_to_array(numbers, ',')::integer[])
                                            as both_of (time, number)
                         group by key, time
                        having sum(number) <> 0
                         order by key, time""".formatted(source))
                .params(selection.parameters())
                .query()
                .listOfRows();
    }

    private static String rows(KeptTable table, Selection selection) {
        String day = table.day().equals("day") ? "" : ", " + table.day() + " as day";
        return "(select *" + day + " from " + table.source() + " rows where " + selection.where(table.day()) + ")";
    }

    private List<Map<String, Object>> read(SumTable table, String source, Selection selection, Dimension by) {
        String keys = table.keys().stream().map(key -> ", " + key).collect(Collectors.joining());
        String values = each(table, "sum(%1$s)::numeric(20,4) as %1$s", ", ");
        String something = each(table, "sum(%1$s) <> 0", " or ");
        return jdbc.sql("select " + by.sql() + " as dimension" + keys + ", " + values + " from " + source
                        + " counted group by 1" + keys + " having " + something + " order by 1" + keys)
                .params(selection.parameters())
                .query()
                .listOfRows();
    }

    private static String each(SumTable table, String sql, String delimiter) {
        return table.values().stream().map(sql::formatted).collect(Collectors.joining(delimiter));
    }
}
