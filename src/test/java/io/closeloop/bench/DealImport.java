package io.closeloop.bench;

import java.util.Map;

/** Open deals that come in as one file, each into its first stage. */
record DealImport(int leads) implements Workload {

    @Override
    public Map<Figure, Double> run(Contestant contestant, int first) {
        Stopwatch watch = new Stopwatch();
        contestant.importDeals(first, leads);
        return Map.of(Figure.DEALS_DONE, watch.rate(leads));
    }

    @Override
    public Figure cost() {
        return Figure.DEALS_COST;
    }
}
