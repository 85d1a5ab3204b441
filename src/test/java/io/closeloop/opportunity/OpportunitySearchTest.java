package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.PageQuery;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Among ten thousand deals, of which the first half has an account and the other half only a lead. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitySearchTest {

    private static final List<String> INDEXES =
            List.of("opportunities_by_product_trgm", "accounts_by_name_trgm", "leads_by_company_trgm");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpportunityReader reader;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    /** Once for all the tests, which only read; in one transaction, of which nothing stays. */
    @BeforeAll
    void fillTables() {
        transaction = transactions.getTransaction(null);
        jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, phase, created_at)
                        select -n, 0, 'AC-' || md5(n::text), md5('a' || n) || ' Works', md5('a' || n) || ' works', 'INTENT', now()
                          from generate_series(1, 10000) n""").update();
        jdbc.sql("""
                        insert into crm.leads (id, version, number, status, source, company, company_key, contact_name,
                                               email, currency, created_by, created_at)
                        select -n, 0, 'LD-' || md5(n::text), 'NEW', 'EVENT', md5('l' || n) || ' Hall', md5('l' || n) || ' hall',
                               'Ann', 'ann', 'CNY', 'test', now()
                          from generate_series(1, 10000) n""").update();
        jdbc.sql("""
                        insert into crm.opportunities (id, version, number, case_number, source, product, account_id, lead_id,
                                                       currency, stage, state, created_at)
                        select -n, 0, 'OP-' || upper(md5(n::text)), 'OP-' || n, 'EVENT', 'Scanner ' || md5('p' || n),
                               case when n <= 5000 then -n end, case when n > 5000 then -n end,
                               'CNY', 'SOLUTION', 'OPEN', now()
                          from generate_series(1, 10000) n""").update();
        jdbc.sql("analyze crm.accounts, crm.leads, crm.opportunities").update();
        // As a vacuum does: what is still to be sorted into these indexes makes them look dear.
        for (String index : INDEXES) {
            jdbc.sql("select gin_clean_pending_list('crm." + index + "')")
                    .query()
                    .singleValue();
        }
    }

    @AfterAll
    void emptyTables() {
        transactions.rollback(transaction);
    }

    @Test
    void searchReadsNoWholeTable() {
        // given
        Conditions wanted = searching("shelf_scanner").conditions();

        // when
        List<String> plan = jdbc.sql("explain select count(*) from crm.opportunities where " + wanted.sql())
                .params(wanted.parameters())
                .query(String.class)
                .list();

        // then
        assertThat(String.join("\n", plan)).contains(INDEXES).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer        | select name from crm.accounts where id = -7                               | -7
            lead's company  | select upper(company) from crm.leads where id = -7000                     | -7000
            part of product | select substr(upper(product), 6, 25) from crm.opportunities where id = -9 | -9
            number          | select lower(number) from crm.opportunities where id = -11                | -11
            """)
    void dealIsFoundBy(String what, String text, long id) {
        // given
        String sought = jdbc.sql(text).query(String.class).single();
        Actor manager = new Actor("manager", Set.of(Groups.SALES_MANAGERS));

        // when
        var found = reader.list(searching(sought).visibleTo(manager), new PageQuery(0, 50, null));

        // then
        assertThat(found.total()).isOne();
        assertThat(found.items())
                .extracting(OpportunityView::number)
                .containsExactly(reader.view(id).number());
    }

    private static OpportunityFilter searching(String text) {
        var wanted = new OpportunityFilter.Wanted(null, null, null, null, null, null, null, text);
        return OpportunityFilter.of(wanted, ZoneOffset.UTC);
    }
}
