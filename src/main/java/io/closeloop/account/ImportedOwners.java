package io.closeloop.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts that nobody owns to those who sold to them elsewhere, a batch at a time. */
@Service
public class ImportedOwners {

    private final JdbcClient jdbc;

    ImportedOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As with deals won here an owner stays. Of several sellers the one with an open deal comes first, then who sold
     * last.
     */
    @Transactional
    public void give(List<Sale> sales) {
        jdbc.sql("""
                update crm.accounts account
                   set owner = seller.owner, team = seller.team, version = account.version + 1
                  from (select distinct on (account_id) account_id, owner, team
                          from unnest(:accounts::bigint[], :owners::text[], :teams::text[], :open::boolean[],
                                      :days::date[]) as sale (account_id, owner, team, is_open, day)
                         order by account_id, is_open desc, day desc nulls last) seller
                 where account.id = seller.account_id
                   and account.owner is null
                """)
                .param("accounts", sales.stream().map(Sale::accountId).toArray(Long[]::new))
                .param("owners", texts(sales, Sale::owner))
                .param("teams", texts(sales, Sale::team))
                .param("open", sales.stream().map(Sale::isOpen).toArray(Boolean[]::new))
                .param("days", texts(sales, sale -> Objects.toString(sale.lastDay(), null)))
                .update();
    }

    private static String[] texts(List<Sale> sales, Function<Sale, String> text) {
        return sales.stream().map(text).toArray(String[]::new);
    }

    /**
     * A deal of somebody who can log in.
     *
     * @param team    null where the owner has none
     * @param lastDay when it was closed, or opened as long as it is open; null where nobody recorded it
     */
    public record Sale(long accountId, String owner, String team, boolean isOpen, LocalDate lastDay) {}
}
