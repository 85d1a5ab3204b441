package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who a customer is, who looks after them and what they have bought. */
@Component
class Customers {

    private static final String CARD = """
            select account_id, number, name, owner, team, tier, contact_name, contact_phone, contact_email
              from crm.account_card
             where\s""";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Customer of(long accountId) {
        return jdbc.sql(CARD + "account_id = :id")
                .param("id", accountId)
                .query(Customer.class)
                .single();
    }

    /** A customer whom the user may see. */
    Optional<Customer> find(String number, Actor actor) {
        return jdbc.sql(CARD + """
                        number = :number
                           and (:all or owner = :me or team = any(:teams)
                                or exists (select 1
                                             from crm.deals d
                                            where d.account_id = account_card.account_id
                                              and (d.owner = :me or d.team = any(:teams))))""")
                .param("number", number)
                .param("all", actor.seesAllSales())
                .param("me", actor.userId())
                .param("teams", actor.teams().toArray(String[]::new))
                .query(Customer.class)
                .optional();
    }

    /**
     * A customer whom the user may see.
     *
     * @throws Refusal INVALID, of the field, where there is none
     */
    Customer get(String field, String number, Actor actor) {
        return find(number, actor).orElseThrow(() -> Refusal.invalid(field, "is no account that you may see", number));
    }

    /** An account with its first contact; null for what is not known. */
    record Customer(
            long accountId,
            String number,
            String name,
            String owner,
            String team,
            String tier,
            String contactName,
            String contactPhone,
            String contactEmail) {}
}
