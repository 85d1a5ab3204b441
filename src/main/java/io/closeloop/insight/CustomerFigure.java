package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.util.function.ToLongFunction;

/** The numbers behind which a list of customers stands. */
enum CustomerFigure {
    /** Customers with a deal won in the period. */
    BOUGHT("true", Purchases::customers),
    /** Of these, those with more than one deal won ever. */
    REPEATED("purchases > 1", Purchases::repeated),
    /** Of these, those whose first deal won ever is among these. */
    NEW("""
            first_won_on between :from and :to
                and exists (select from crm.insight_deals f where f.deal_id = first_deal_id and %s)""", Purchases::newcomers);

    private final String condition;
    private final ToLongFunction<Purchases> count;

    CustomerFigure(String condition, ToLongFunction<Purchases> count) {
        this.condition = condition;
        this.count = count;
    }

    /** How many these are. */
    long count(Purchases purchases) {
        return count.applyAsLong(purchases);
    }

    /** Which of those who bought deals that fit the filters, in SQL. */
    String condition(Conditions filters) {
        return condition.formatted(filters.sql());
    }
}
