package io.closeloop.service;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import io.closeloop.process.TeamGroups;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who a customer is, who looks after them and what they have bought. */
@Component
class Customers {

    private static final String CARD = """
            select account_id, number, account_card.name, owner, coalesce(people.name, owner) as owner_name, team, tier,
                   contact_name, contact_phone, contact_email
              from crm.account_card
              left join crm.people on people.user_id = account_card.owner
             where\s""";

    private final JdbcClient jdbc;
    private final TeamGroups groups;

    Customers(JdbcClient jdbc, TeamGroups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
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

    /** Who looks after a customer; empty where that is nobody, or nobody who can log in. */
    Optional<String> caretaker(long accountId) {
        return jdbc.sql("select user_id, team from crm.customer_owners where account_id = :id")
                .param("id", accountId)
                .query(Caretaker.class)
                .optional()
                .filter(owner -> groups.loginsOf(owner.team()).contains(owner.userId()))
                .map(Caretaker::userId);
    }

    private record Caretaker(String userId, String team) {}

    /** An account with its first contact; null for what is not known. */
    record Customer(
            long accountId,
            String number,
            String name,
            String owner,
            String ownerName,
            String team,
            String tier,
            String contactName,
            String contactPhone,
            String contactEmail) {

        /** What forms show of the customer, by the names they use; what is not known is empty text. */
        Map<String, Object> text() {
            Map<String, Object> text = new LinkedHashMap<>();
            text.put("customer", name);
            text.put("accountNumber", number);
            text.put("tier", tier);
            text.put("owner", ownerName);
            text.put("contactName", contactName);
            text.put("phone", contactPhone);
            text.put("email", contactEmail);
            text.replaceAll((field, value) -> value == null ? "" : value);
            return text;
        }
    }
}
