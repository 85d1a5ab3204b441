package io.closeloop.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives two contestants the same work in turns, after a round that nobody counts. */
class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);

    private final Contestant ours;
    private final Contestant bare;
    private final int rounds;
    private final Map<Figure, Result> results = new EnumMap<>(Figure.class);
    private int nextLead = 1;

    Race(Contestant ours, Contestant bare, int rounds) {
        this.ours = ours;
        this.bare = bare;
        this.rounds = rounds;
    }

    /** Who begins changes from round to round, so that neither always finds the machine warmed by the other. */
    void run(Workload workload) {
        round(workload, true);
        for (int round = 0; round < rounds; round++) {
            add(round(workload, round % 2 == 0));
        }
    }

    List<Result> results() {
        return List.copyOf(results.values());
    }

    private Round round(Workload workload, boolean oursFirst) {
        int first = nextLead;
        nextLead += workload.leads();
        Map<Figure, Double> early = workload.run(oursFirst ? ours : bare, first);
        Map<Figure, Double> late = workload.run(oursFirst ? bare : ours, first);
        Round round = oursFirst ? new Round(early, late) : new Round(late, early);
        LOG.warn("{}", round);
        return round;
    }

    private void add(Round round) {
        round.ours.forEach(
                (figure, rate) -> results.computeIfAbsent(figure, Result::new).add(rate, round.bare.get(figure)));
    }

    private record Round(Map<Figure, Double> ours, Map<Figure, Double> bare) {}
}
