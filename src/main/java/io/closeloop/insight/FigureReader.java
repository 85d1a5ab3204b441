package io.closeloop.insight;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts a period's figures together from what different readers count. */
@Component
class FigureReader {

    private final SumReader sums;
    private final PurchaseReader purchases;
    private final TimeReader times;
    private final CostReader costs;
    private final CareReader care;

    FigureReader(SumReader sums, PurchaseReader purchases, TimeReader times, CostReader costs, CareReader care) {
        this.sums = sums;
        this.purchases = purchases;
        this.times = times;
        this.costs = costs;
        this.care = care;
    }

    Result read(Selection selection, Dimension by) {
        SumReader.Summed summed = sums.read(selection, by);
        return new Result(
                summed,
                purchases.read(selection, summed.currency(), by),
                times.cycles(selection, by),
                times.responses(selection, by),
                costs.read(selection, summed.currency(), by),
                care.read(selection, by));
    }

    /**
     * Figures by the dimension's values.
     *
     * @param cost null where it cannot be told apart
     */
    record Result(
            SumReader.Summed sums,
            Map<String, Purchases> purchases,
            Map<String, Times> cycles,
            Map<String, Times> responses,
            Map<String, BigDecimal> cost,
            Map<String, Care> care) {

        String currency() {
            return sums.currency();
        }

        /** The same without how customers were looked after. */
        Result withoutCare() {
            return new Result(sums, purchases, cycles, responses, cost, Collections.emptyMap());
        }

        /** The values of which anything is known. */
        Set<String> keys() {
            Set<String> keys = new TreeSet<>(sums.byKey().keySet());
            if (cost != null) {
                keys.addAll(cost.keySet());
            }
            care.keySet().stream().filter(Objects::nonNull).forEach(keys::add);
            return keys;
        }

        Figures of(String key) {
            return of(key, sums.of(key), cost == null ? null : cost.getOrDefault(key, BigDecimal.ZERO));
        }

        Figures total() {
            return of(null, sums.total(), cost == null ? null : Numbers.sum(cost.values().stream()));
        }

        private Figures of(String key, Sums summed, BigDecimal costOf) {
            return Figures.of(
                    summed,
                    purchases.getOrDefault(key, Purchases.NONE),
                    cycles.getOrDefault(key, Times.NONE),
                    responses.getOrDefault(key, Times.NONE),
                    new Money(summed.received(), costOf),
                    care.getOrDefault(key, Care.NONE));
        }
    }
}
