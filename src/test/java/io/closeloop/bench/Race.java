package io.closeloop.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives two contestants the same work in turns, after rounds that nobody counts: in them the JVM compiles. */
class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);

    private final Contestant ours;
    private final Contestant bare;
    private final ProcessHandle server;
    private final int warmUp;
    private final int rounds;
    private final Map<Figure, Result> results = new EnumMap<>(Figure.class);
    private int nextLead = 1;

    /** @param server the database server's first process */
    Race(Contestant ours, Contestant bare, ProcessHandle server, int warmUp, int rounds) {
        this.ours = ours;
        this.bare = bare;
        this.server = server;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Who begins changes from round to round, so that neither always finds the machine warmed by the other. */
    void run(Workload workload) {
        for (int round = 0; round < warmUp; round++) {
            round(workload, round % 2 == 0);
        }
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
        Map<Figure, Double> early = turn(workload, oursFirst ? ours : bare, first);
        Map<Figure, Double> late = turn(workload, oursFirst ? bare : ours, first);
        Round round = oursFirst ? new Round(early, late) : new Round(late, early);
        LOG.warn("{}", round);
        return round;
    }

    /** The work that goes on in the background afterwards belongs to the turn, and never runs into the other's. */
    private Map<Figure, Double> turn(Workload workload, Contestant contestant, int first) {
        ProcessorTime begun = ProcessorTime.now(server);
        Map<Figure, Double> rates = new EnumMap<>(workload.run(contestant, first));
        contestant.settle();
        rates.put(workload.cost(), workload.pieces() / begun.secondsSince());
        return rates;
    }

    private void add(Round round) {
        round.ours.forEach(
                (figure, rate) -> results.computeIfAbsent(figure, Result::new).add(rate, round.bare.get(figure)));
    }

    private record Round(Map<Figure, Double> ours, Map<Figure, Double> bare) {}
}
