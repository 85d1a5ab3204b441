package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The direct costs of customers, as finance records them; with the money received they make the lifetime value. */
@Service
class AccountCosts {

    private static final Set<String> FIELDS = Set.of("accountNumber", "spentOn", "amount", "currency", "note");

    private static final String INSERT = """
            insert into crm.account_costs (account_id, spent_on, amount, currency, note, recorded_by, recorded_at)
            select account_id, :spentOn, :amount, :currency, :note, :by, :now
              from crm.account_card
             where number = :accountNumber
            returning id""";

    private static final String PAGE = """
            select c.id, a.number as account_number, c.spent_on, c.amount, c.currency, c.note, c.recorded_by, c.recorded_at
              from crm.account_costs c
              join crm.account_card  a using (account_id)
             where %s
             order by c.spent_on desc, c.id desc
             limit :size offset :offset""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String defaultCurrency;

    AccountCosts(JdbcClient jdbc, Clock clock, @Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.defaultCurrency = defaultCurrency;
    }

    AccountCost record(Map<String, Object> body, Actor actor) {
        mustRecord(actor);
        Fields fields = Fields.json(body);
        fields.allowOnly(FIELDS);
        AccountCost cost = read(fields, actor);
        fields.check();
        long id = jdbc.sql(INSERT)
                .param("accountNumber", cost.accountNumber())
                .param("spentOn", cost.spentOn())
                .param("amount", cost.amount())
                .param("currency", cost.currency())
                .param("note", cost.note())
                .param("by", cost.recordedBy())
                .param("now", cost.recordedAt())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.invalid("accountNumber", "must be of an account", cost.accountNumber()));
        Conditions one = new Conditions();
        one.add("c.id = :id", "id", id);
        return rows(one, 1, 0).get(0);
    }

    /** The latest first. */
    Page<AccountCost> list(String accountNumber, PageQuery page, Actor actor) {
        mustRecord(actor);
        Conditions conditions = new Conditions();
        conditions.equal("a.number", "accountNumber", accountNumber);
        long total = jdbc.sql(
                        "select count(*) from crm.account_costs c join crm.account_card a using (account_id) where "
                                + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows(conditions, page.size(), page.offset()), total);
    }

    void delete(long id, Actor actor) {
        mustRecord(actor);
        if (jdbc.sql("delete from crm.account_costs where id = ?").param(id).update() == 0) {
            throw Refusal.notFound("There is no cost " + id + ".");
        }
    }

    private List<AccountCost> rows(Conditions conditions, int size, long offset) {
        return jdbc.sql(PAGE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(AccountCost.class)
                .list();
    }

    private AccountCost read(Fields fields, Actor actor) {
        String currency = fields.currency("currency");
        return new AccountCost(
                null,
                fields.required("accountNumber", fields.text("accountNumber", 50)),
                fields.required("spentOn", fields.date("spentOn")),
                fields.required("amount", fields.amount("amount")),
                currency == null ? defaultCurrency : currency,
                fields.text("note", 2_000),
                actor.userId(),
                OffsetDateTime.now(clock));
    }

    private static void mustRecord(Actor actor) {
        actor.mustBeIn(Groups.FINANCE, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
    }
}
