package io.closeloop.order;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was signed for a deal. */
@Component
class SignedDeals {

    private final JdbcClient jdbc;

    SignedDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignedDeal of(long opportunityId) {
        return jdbc.sql("""
                        select d.opportunity_id, d.account_id, k.number as account_number, d.case_number,
                               coalesce(d.amount, 0) as amount, d.currency, c.signed_on,
                               a.agreed_on as agreed_delivery_on
                          from crm.deals            d
                          join crm.signed_contracts c on c.opportunity_id = d.opportunity_id
                          left join crm.agreed_deliveries a on a.opportunity_id = d.opportunity_id
                          left join crm.customers         k on k.account_id = d.account_id
                         where d.opportunity_id = :id""").param("id", opportunityId).query(SignedDeal.class).single();
    }

    /** The contract's instalments, in its order; one over all where it was signed before there were instalments. */
    List<SignedInstalment> instalmentsOf(SignedDeal deal) {
        List<SignedInstalment> agreed = jdbc.sql("""
                        select position, label, amount, due_on
                          from crm.agreed_instalments
                         where opportunity_id = :id
                         order by position""")
                .param("id", deal.opportunityId())
                .query(SignedInstalment.class)
                .list();
        return agreed.isEmpty() && deal.amount().signum() > 0 ? List.of(deal.inOne()) : agreed;
    }
}
