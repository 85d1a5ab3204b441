package io.closeloop.bench;

import java.util.Map;

/** Leads that come in one by one from several clients at once. */
record Intake(int leads) implements Workload {

    @Override
    public Map<Figure, Double> run(Contestant contestant, int first) {
        Stopwatch watch = new Stopwatch();
        contestant.takeIn(first, leads);
        double accepted = watch.rate(leads);
        Stopwatch.awaitScored(contestant);
        return Map.of(Figure.INTAKE_ACCEPTED, accepted, Figure.INTAKE_SCORED, watch.rate(leads));
    }

    @Override
    public Figure cost() {
        return Figure.INTAKE_COST;
    }
}
