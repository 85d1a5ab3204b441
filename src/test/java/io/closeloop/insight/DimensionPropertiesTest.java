package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of figures by every dimension, of whole months, which are kept summed up, and of other periods. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DimensionPropertiesTest {

    private static final List<Period> PERIODS = List.of(
            new Period(RandomSales.BEGIN, LocalDate.of(2005, 12, 31)),
            new Period(RandomSales.BEGIN.plusDays(40), RandomSales.BEGIN.plusDays(433)));

    @Autowired
    private Kpis kpis;

    @Autowired
    private Funnels funnels;

    @Autowired
    private JdbcClient jdbc;

    private RandomSales sales;
    private RawRows raw;

    @BeforeAll
    void sellAtRandom() {
        sales = new RandomSales(jdbc, 20_261_130);
        raw = RawRows.ofTeams(jdbc, sales.teams());
    }

    static Stream<Arguments> dimensions() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension != Dimension.ALL && !dimension.isPeriod())
                .flatMap(dimension -> PERIODS.stream().map(period -> Arguments.of(dimension, period)));
    }

    static Stream<Arguments> dimensionsAndParts() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension != Dimension.ALL)
                .flatMap(dimension -> PERIODS.stream().map(period -> Arguments.of(dimension, period)));
    }

    @ParameterizedTest
    @MethodSource("dimensionsAndParts")
    void partsAddUpToTheWhole(Dimension by, Period period) {
        InsightQuery query = query(period, Dimension.ALL, null);
        List<Figures> parts = kpis.kpi(query, by, sales.manager()).rows().stream()
                .map(KpiView.Row::figures)
                .toList();
        // Asked for by itself: the total beside the parts is made of them.
        Figures whole = kpis.kpi(query, Dimension.ALL, sales.manager()).total();

        assertThat(parts).as("values of " + by).hasSizeGreaterThan(1);
        List<Function<Figures, Long>> counts = List.of(
                Figures::leads,
                Figures::wonLeads,
                Figures::won,
                Figures::lost,
                Figures::open,
                Figures::opened,
                Figures::newCustomers);
        assertThat(counts)
                .allSatisfy(count -> assertThat(
                                parts.stream().mapToLong(count::apply).sum())
                        .isEqualTo(count.apply(whole))
                        .isPositive());
        List<Function<Figures, BigDecimal>> amounts =
                List.of(Figures::wonAmount, Figures::lostAmount, Figures::openAmount, Figures::receivedAmount);
        assertThat(amounts)
                .allSatisfy(amount -> assertThat(Numbers.sum(parts.stream().map(amount)))
                        .isEqualByComparingTo(amount.apply(whole))
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void figuresOfEachValueEqualANaiveRecomputation(Dimension by, Period period) {
        Map<String, Naive> shown = new TreeMap<>();
        kpis.kpi(query(period, Dimension.ALL, null), by, sales.manager())
                .rows()
                .forEach(row -> shown.put(row.key() == null ? "" : row.key(), Naive.of(row.figures())));
        shown.values().removeIf(Naive::isNothing);

        assertThat(shown).isEqualTo(naive(by, period)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void aFilterShowsWhatTheBreakDownShowsOfTheValue(Dimension by, Period period) {
        assertThat(naive(by, period)).allSatisfy((value, expected) -> {
            Figures figures = kpis.kpi(query(period, by, value), Dimension.ALL, sales.manager())
                    .total();
            assertThat(Naive.of(figures)).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void entriesNeverGrowFromStageToStageAndEqualANaiveRecomputation(Dimension by, Period period) {
        Set<String> values = raw.deals().stream().map(deal -> deal.value(by)).collect(Collectors.toSet());
        long[] sums = new long[Stage.values().length];
        for (String value : values) {
            List<FunnelView.StageView> stages =
                    funnels.funnel(query(period, by, value), sales.manager()).stages();
            assertThat(entered(stages)).isSortedAccordingTo((one, next) -> Long.compare(next, one));
            assertThat(stages)
                    .allSatisfy(stage -> assertThat(stage.advanced() + stage.lost() + stage.open())
                            .isEqualTo(stage.entered()));
            assertThat(entered(stages)).isEqualTo(naiveEntries(by, value, period));
            Arrays.setAll(sums, i -> sums[i] + stages.get(i).entered());
        }
        List<FunnelView.StageView> whole = funnels.funnel(query(period, Dimension.ALL, null), sales.manager())
                .stages();
        assertThat(entered(whole)).containsExactly(Arrays.stream(sums).boxed().toArray(Long[]::new));
        assertThat(values).hasSizeGreaterThan(1);
    }

    private static List<Long> entered(List<FunnelView.StageView> stages) {
        return stages.stream().map(FunnelView.StageView::entered).toList();
    }

    private List<Long> naiveEntries(Dimension by, String value, Period period) {
        return Arrays.stream(Stage.values())
                .map(stage -> raw.deals().stream()
                        .filter(deal -> deal.value(by).equals(value) && isIn(period, deal.openedOn()))
                        .filter(deal -> deal.entered(stage))
                        .count())
                .toList();
    }

    private Map<String, Naive> naive(Dimension by, Period period) {
        Map<String, Naive> naive = new TreeMap<>();
        Set<String> values = Stream.concat(
                        raw.deals().stream().map(deal -> deal.value(by)),
                        raw.leads().stream().map(lead -> lead.value(by)))
                .collect(Collectors.toSet());
        values.forEach(value -> naive.put(value, naive(by, value, period)));
        naive.values().removeIf(Naive::isNothing);
        return naive;
    }

    private Naive naive(Dimension by, String value, Period period) {
        List<RawRows.Deal> deals = raw.deals().stream()
                .filter(deal -> deal.value(by).equals(value))
                .toList();
        Predicate<RawRows.Deal> opened = deal -> isIn(period, deal.openedOn());
        List<RawRows.Deal> won = deals.stream()
                .filter(deal -> deal.isIn("WON") && isIn(period, deal.closedOn()))
                .toList();
        return new Naive(
                raw.leads().stream()
                        .filter(lead -> lead.value(by).equals(value) && isIn(period, lead.capturedOn()))
                        .count(),
                raw.leadsWon()
                        .filter(lead -> lead.getKey().value(by).equals(value) && isIn(period, lead.getValue()))
                        .count(),
                deals.stream().filter(opened).count(),
                deals.stream().filter(opened).filter(deal -> deal.isIn("OPEN")).count(),
                won.size(),
                deals.stream()
                        .filter(deal -> deal.isIn("LOST") && isIn(period, deal.closedOn()))
                        .count(),
                won.stream().map(RawRows.Deal::accountId).distinct().count(),
                Numbers.sum(won.stream()
                                .filter(deal -> deal.currency().equals("CNY"))
                                .map(RawRows.Deal::amount))
                        .stripTrailingZeros());
    }

    private static boolean isIn(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static InsightQuery query(Period period, Dimension filtered, String value) {
        String wanted = "".equals(value) ? Selection.NOT_KNOWN : value;
        Dimension[] asked = {
            Dimension.REP,
            Dimension.TEAM,
            Dimension.REGION,
            Dimension.PRODUCT,
            Dimension.INDUSTRY,
            Dimension.SOURCE,
            Dimension.CAMPAIGN,
            Dimension.CHANNEL,
            Dimension.COMPANY_SIZE,
            Dimension.NEED_STAGE,
            Dimension.BUYING_POWER,
            Dimension.TIER
        };
        String[] v = IntStream.range(0, asked.length)
                .mapToObj(i -> asked[i] == filtered ? wanted : null)
                .toArray(String[]::new);
        return new InsightQuery(
                period.from(),
                period.to(),
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                v[10],
                v[11],
                "CNY");
    }

    /** Figures that can be counted by hand. */
    private record Naive(
            long leads,
            long wonLeads,
            long opened,
            long open,
            long won,
            long lost,
            long wonCustomers,
            BigDecimal wonAmount) {

        static Naive of(Figures figures) {
            return new Naive(
                    figures.leads(),
                    figures.wonLeads(),
                    figures.opened(),
                    figures.open(),
                    figures.won(),
                    figures.lost(),
                    figures.wonCustomers(),
                    figures.wonAmount().stripTrailingZeros());
        }

        boolean isNothing() {
            return leads + wonLeads + opened + won + lost == 0;
        }
    }
}
