package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Sellers by what they won. */
@Service
class Leaderboards {

    private static final int MOST_ROWS = 100;

    private static final Comparator<KpiView.Row> BY_AMOUNT = Comparator.comparing(
                    (KpiView.Row row) -> row.figures().wonAmount())
            .thenComparing(row -> row.figures().won())
            .reversed();

    private final Kpis kpis;

    Leaderboards(Kpis kpis) {
        this.kpis = kpis;
    }

    LeaderboardView leaderboard(InsightQuery wanted, Actor actor) {
        KpiView figures = kpis.kpi(wanted, Dimension.REP, actor);
        List<KpiView.Row> best =
                figures.rows().stream().sorted(BY_AMOUNT).limit(MOST_ROWS).toList();
        return new LeaderboardView(
                figures.from(),
                figures.to(),
                figures.currency(),
                figures.asOf(),
                IntStream.range(0, best.size())
                        .mapToObj(i -> new LeaderboardView.Row(
                                i + 1,
                                best.get(i).key(),
                                best.get(i).label(),
                                best.get(i).figures()))
                        .toList());
    }
}
