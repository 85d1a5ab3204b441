package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.util.function.ToLongFunction;

/** The numbers behind which a list of customers stands. */
enum CustomerFigure {
    /** Customers with a deal won in the period. */
    BOUGHT(In.PERIOD, Purchases::customers),
    /** Of these, those with more than one deal won ever. */
    REPEATED("purchases > 1 and " + In.PERIOD, Purchases::repeated),
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

    /** Which of {@code crm.insight_customers c}, looking at deals that fit the filters, in SQL. */
    String condition(Conditions filters) {
        return condition.formatted(filters.sql());
    }

    private static final class In {

        static final String PERIOD = """
                exists (select
                          from crm.insight_deals d
                         where d.account_id = c.account_id
                           and d.state = 'WON'
                           and d.closed_on between :from and :to
                           and %s)""";
    }
}
