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
    private final MoneyReader money;
    private final CareReader care;

    FigureReader(SumReader sums, PurchaseReader purchases, MoneyReader money, CareReader care) {
        this.sums = sums;
        this.purchases = purchases;
        this.money = money;
        this.care = care;
    }

    Result read(Selection selection, Dimension by) {
        SumReader.Summed summed = sums.read(selection, by);
        return new Result(
                summed,
                purchases.read(selection, summed.currency(), by),
                money.read(selection, summed.currency(), by),
                care.read(selection, by));
    }

    /** Figures by the dimension's values. */
    record Result(
            SumReader.Summed sums,
            PurchaseReader.Purchased purchases,
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
            return Figures.of(sums.of(key), purchases.of(key), money.of(key), care.getOrDefault(key, Care.NONE));
        }

        Figures total() {
            return Figures.of(sums.total(), purchases.total(), money.total(), care.getOrDefault(null, Care.NONE));
        }
    }
}
