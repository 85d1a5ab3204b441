package io.closeloop.bench;

import java.util.ArrayList;
import java.util.List;

/** All rounds of one figure: rates per second of both contestants. */
class Result {

    private final Figure figure;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Result(Figure figure) {
        this.figure = figure;
    }

    void add(double ourRate, double bareRate) {
        ours.add(ourRate);
        bare.add(bareRate);
        ratios.add(ourRate / bareRate);
    }

    Figure figure() {
        return figure;
    }

    /** Median of Closeloop's rates. */
    double ours() {
        return median(ours);
    }

    /** Median of the bare engine's rates. */
    double bare() {
        return median(bare);
    }

    /** Median of the rounds' ratios, Closeloop's rate to the bare engine's. */
    double ratio() {
        return median(ratios);
    }

    /** The ratio of every round, in their order. */
    List<Double> ratios() {
        return List.copyOf(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
