package io.closeloop.bench;

import java.util.Map;

/** Leads that come in as one file. */
record LeadImport(int leads) implements Workload {

    @Override
    public Map<Figure, Double> run(Contestant contestant, int first) {
        Stopwatch watch = new Stopwatch();
        contestant.importLeads(first, leads);
        double done = watch.rate(leads);
        Stopwatch.awaitScored(contestant);
        return Map.of(Figure.IMPORT_DONE, done, Figure.IMPORT_SCORED, watch.rate(leads));
    }

    @Override
    public Figure cost() {
        return Figure.IMPORT_COST;
    }
}
