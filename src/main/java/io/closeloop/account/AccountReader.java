package io.closeloop.account;

import io.closeloop.account.AccountView.ContactView;
import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts as the API shows them; a user's list and look-ups hold only what the user may see. */
@Component
@Transactional(readOnly = true)
class AccountReader {

    private static final int MOST_CONTACTS = 100;

    private final JdbcClient jdbc;
    private final String currency;

    AccountReader(JdbcClient jdbc, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.currency = currency;
    }

    /**
     * An account the user may see.
     *
     * @throws Refusal NOT_FOUND where there is none, or none for this user
     */
    AccountView view(String number, Actor actor) {
        AccountFilter filter = AccountFilter.byNumber(number).visibleTo(actor);
        return views(filter, "id", 1, 0).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no account " + number + "."));
    }

    Page<AccountView> list(AccountFilter filter, PageQuery page) {
        String order = AccountFilter.SORTING.orderBy(page.sort());
        long total = jdbc.sql("select count(*) from crm.accounts where "
                        + filter.conditions().sql())
                .params(filter.conditions().parameters())
                .query(Long.class)
                .single();
        return new Page<>(views(filter, order, page.size(), page.offset()), total);
    }

    private List<AccountView> views(AccountFilter filter, String order, int limit, long offset) {
        Map<Long, List<ContactView>> contacts = new HashMap<>();
        Map<Long, AccountView> views = new LinkedHashMap<>();
        jdbc.sql("select * from crm.accounts where " + filter.conditions().sql() + " order by " + order
                        + " limit :limit offset :offset")
                .params(filter.conditions().parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(row -> {
                    List<ContactView> own = new ArrayList<>();
                    contacts.put(row.getLong("id"), own);
                    views.put(row.getLong("id"), view(row, own));
                });
        readContacts(contacts);
        return List.copyOf(views.values());
    }

    private void readContacts(Map<Long, List<ContactView>> contacts) {
        jdbc.sql("""
                        select *
                          from (select c.*, row_number() over (partition by account_id order by id) as place
                                  from crm.contacts c
                                 where account_id = any(:ids)) first
                         where place <= :most
                         order by id""")
                .param("ids", contacts.keySet().toArray(Long[]::new))
                .param("most", MOST_CONTACTS)
                .query(row -> {
                    contacts.get(row.getLong("account_id"))
                            .add(new ContactView(
                                    row.getString("name"),
                                    row.getString("position"),
                                    row.getString("phone"),
                                    row.getString("email"),
                                    row.getBoolean("consent")));
                });
    }

    private AccountView view(ResultSet row, List<ContactView> contacts) throws SQLException {
        return new AccountView(
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("company_size"),
                row.getString("region"),
                row.getString("owner"),
                row.getString("team"),
                row.getString("tier"),
                row.getString("phase"),
                row.getBigDecimal("annual_revenue"),
                currency,
                row.getObject("employees", Integer.class),
                row.getObject("founded_year", Integer.class),
                row.getString("parent_name"),
                row.getString("notes"),
                row.getObject("customer_since", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                contacts);
    }
}
