package io.closeloop.insight;

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
    private final CycleReader cycles;
    private final MoneyReader money;
    private final CareReader care;

    FigureReader(SumReader sums, PurchaseReader purchases, CycleReader cycles, MoneyReader money, CareReader care) {
        this.sums = sums;
        this.purchases = purchases;
        this.cycles = cycles;
        this.money = money;
        this.care = care;
    }

    Result read(Selection selection, Dimension by) {
        SumReader.Summed summed = sums.read(selection, by);
        return new Result(
                summed,
                purchases.read(selection, summed.currency(), by),
                cycles.read(selection, by),
                money.read(selection, summed.currency(), by),
                care.read(selection, by));
    }

    /** Figures by the dimension's values. */
    record Result(
            SumReader.Summed sums,
            Map<String, Purchases> purchases,
            Map<String, CycleTimes> times,
            MoneyReader.Moneys money,
            Map<String, Care> care) {

        String currency() {
            return sums.currency();
        }

        /** The values of which anything is known. */
        Set<String> keys() {
            Set<String> keys = new TreeSet<>(sums.byKey().keySet());
            keys.addAll(money.received().keySet());
            if (money.cost() != null) {
                keys.addAll(money.cost().keySet());
            }
            care.keySet().stream().filter(Objects::nonNull).forEach(keys::add);
            return keys;
        }

        Figures of(String key) {
            return of(key, sums.of(key), money.of(key));
        }

        Figures total() {
            return of(null, sums.total(), money.total());
        }

        private Figures of(String key, Sums summed, Money moneyOf) {
            return Figures.of(
                    summed,
                    purchases.getOrDefault(key, Purchases.NONE),
                    times.getOrDefault(key, CycleTimes.NONE),
                    moneyOf,
                    care.getOrDefault(key, Care.NONE));
        }
    }
}
