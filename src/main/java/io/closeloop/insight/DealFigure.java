package io.closeloop.insight;

import java.util.Locale;
import java.util.Optional;

/** The numbers behind which a list of deals stands; those of the forecast are in one currency. */
enum DealFigure {
    OPENED(In.OPENED),
    OPEN(In.OPENED + " and state = 'OPEN'"),
    WON(In.CLOSED + " and state = 'WON'"),
    LOST(In.CLOSED + " and state = 'LOST'"),
    /** Of the deals opened in the period, those that came into a stage. */
    ENTERED(In.OPENED + " and reached >= :place"),
    /** Of these, those that went on to the next one. */
    ADVANCED(In.OPENED + " and reached > :place"),
    /** Of these, those that were lost there. */
    LOST_IN_STAGE(In.OPENED + " and reached = :place and state = 'LOST'"),
    /** Of these, those that are there or were sent back from there. */
    OPEN_IN_STAGE(In.OPENED + " and reached = :place and state = 'OPEN'"),
    /** Open deals that are expected to close in the period. */
    EXPECTED(OpenDealReader.EXPECTED_IN_PERIOD),
    /** What the best case is made of. */
    BEST(In.WON + " or " + OpenDealReader.EXPECTED_IN_PERIOD),
    /** What is as good as certain is made of. */
    COMMIT(In.WON + " or " + OpenDealReader.EXPECTED_IN_PERIOD + In.SAFE + "('NEGOTIATION', 'CONTRACT')"),
    /** What the worst case is made of. */
    WORST(In.WON + " or " + OpenDealReader.EXPECTED_IN_PERIOD + In.SAFE + "('CONTRACT')"),
    /** Open deals of which nobody said when they will close, whenever they were opened. */
    UNDATED("state = 'OPEN' and expected_close_date is null");

    private final String condition;

    DealFigure(String condition) {
        this.condition = condition;
    }

    /** Which deals in SQL, of the period between {@code :from} and {@code :to}. */
    String condition() {
        return "(" + condition + ")";
    }

    boolean isOfStage() {
        return condition.contains(":place");
    }

    /** The column of {@link SumTables#EVENTS} that counts these deals; empty where none does. */
    Optional<String> sum() {
        return compareTo(LOST) <= 0 ? Optional.of(name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    boolean isOfForecast() {
        return compareTo(EXPECTED) >= 0;
    }

    /** The order in SQL where none is wanted: the latest first, by the day by which the figure counts where there is one. */
    String latestFirst() {
        if (isOfForecast()) {
            return "deal_id desc";
        }
        return (condition.startsWith(In.OPENED) ? "opened_on" : "closed_on") + " desc, deal_id desc";
    }

    /** Parts of the conditions. */
    private static final class In {

        static final String OPENED = "opened_on between :from and :to";
        static final String CLOSED = "closed_on between :from and :to";
        static final String WON = "state = 'WON' and " + CLOSED;
        static final String SAFE = " and risk is distinct from 'HIGH' and stage in ";

        private In() {}
    }
}
