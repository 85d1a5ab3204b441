package io.closeloop.insight;

import java.math.BigDecimal;

/**
 * What is counted and added up over the events of a period; parts add up to the whole.
 *
 * @param opened        deals opened
 * @param open          of these, still open
 * @param paid          deals won in the currency of the amounts
 * @param cycleDays     days from captured to won, over all cycles
 * @param contactDays   days from first contact to won, over all contacts
 * @param received      money received, less what was paid back
 */
record Sums(
        long leads,
        long wonLeads,
        long opened,
        long open,
        long won,
        long lost,
        long paid,
        BigDecimal openAmount,
        BigDecimal wonAmount,
        BigDecimal lostAmount,
        BigDecimal cycleDays,
        long cycles,
        BigDecimal contactDays,
        long contacts,
        BigDecimal received) {

    static final Sums NOTHING = new Sums(
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            BigDecimal.ZERO,
            0,
            BigDecimal.ZERO);

    /** Whether nothing happened; what was taken away again leaves such sums. */
    boolean isNothing() {
        return leads == 0 && wonLeads == 0 && deals() == 0 && received.signum() == 0;
    }

    long deals() {
        return opened + won + lost;
    }

    Sums plus(Sums other) {
        return new Sums(
                leads + other.leads,
                wonLeads + other.wonLeads,
                opened + other.opened,
                open + other.open,
                won + other.won,
                lost + other.lost,
                paid + other.paid,
                openAmount.add(other.openAmount),
                wonAmount.add(other.wonAmount),
                lostAmount.add(other.lostAmount),
                cycleDays.add(other.cycleDays),
                cycles + other.cycles,
                contactDays.add(other.contactDays),
                contacts + other.contacts,
                received.add(other.received));
    }

    /** The same of deals in another currency, whose amounts cannot be added to these. */
    Sums withoutAmounts() {
        return new Sums(
                leads,
                wonLeads,
                opened,
                open,
                won,
                lost,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                cycleDays,
                cycles,
                contactDays,
                contacts,
                BigDecimal.ZERO);
    }
}
