package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** The figures of whoever asks, beside the sums of the own teams: without names and without places. */
@Service
class MyFigures {

    private final Kpis kpis;
    private final Labels labels;

    MyFigures(Kpis kpis, Labels labels) {
        this.kpis = kpis;
        this.labels = labels;
    }

    MyFiguresView of(LocalDate from, LocalDate to, String currency, Actor actor) {
        InsightQuery period = new InsightQuery(from, to, null, null, null, null, null, null, null, currency);
        KpiView own = kpis.kpi(period.ofRep(actor.userId()), Dimension.ALL, actor);
        List<String> teams = actor.teams().stream().sorted().toList();
        UnaryOperator<String> label = labels.of(Dimension.TEAM, teams);
        return new MyFiguresView(
                own.from(),
                own.to(),
                own.currency(),
                own.asOf(),
                own.total(),
                own.targets(),
                teams.stream()
                        .map(team -> team(team, label.apply(team), period, own.currency(), actor))
                        .toList());
    }

    private MyFiguresView.TeamView team(String team, String label, InsightQuery period, String currency, Actor actor) {
        InsightQuery wanted =
                new InsightQuery(period.from(), period.to(), null, team, null, null, null, null, null, currency);
        try {
            KpiView sum = kpis.kpi(wanted, Dimension.ALL, actor);
            return new MyFiguresView.TeamView(team, label, sum.total(), sum.targets(), null);
        } catch (Refusal withheld) {
            return new MyFiguresView.TeamView(team, label, null, null, withheld.getMessage());
        }
    }
}
