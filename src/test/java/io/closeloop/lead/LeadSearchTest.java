package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Conditions;
import io.closeloop.base.PageQuery;
import java.util.List;
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

/** Among ten thousand leads. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadSearchTest {

    private static final List<String> INDEXES =
            List.of("leads_number_key", "leads_by_email_prefix", "leads_by_contact_trgm", "leads_by_company_trgm");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LeadReader reader;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    /** Once for all the tests, which only read; in one transaction, of which nothing stays. */
    @BeforeAll
    void fillTables() {
        transaction = transactions.getTransaction(null);
        jdbc.sql("""
                        insert into crm.leads (id, version, number, status, source, company, company_key, contact_name,
                                               email, email_key, currency, created_by, created_at)
                        select -2000000 - n, 0, 'LD-' || upper(md5(n::text)), 'NEW', 'EVENT', md5('l' || n) || ' Hall',
                               md5('l' || n) || ' hall', 'Ann ' || md5('c' || n), md5('e' || n), md5('e' || n), 'CNY', 'test', now()
                          from generate_series(1, 10000) n""").update();
        jdbc.sql("analyze crm.leads").update();
        // As a vacuum does: what is still to be sorted into these indexes makes them look dear.
        for (String index : List.of("leads_by_contact_trgm", "leads_by_company_trgm")) {
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
        List<String> plan = jdbc.sql("explain select count(*) from crm.leads where " + wanted.sql())
                .params(wanted.parameters())
                .query(String.class)
                .list();

        // then
        assertThat(String.join("\n", plan)).contains(INDEXES).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            part of company     | select substr(upper(company), 6, 25) from crm.leads where id = -2000007
            part of contact     | select substr(upper(contact_name), 6, 25) from crm.leads where id = -2000007
            beginning of e-mail | select substr(upper(email), 1, 25) from crm.leads where id = -2000007
            number              | select lower(number) from crm.leads where id = -2000007
            """)
    void leadIsFoundBy(String what, String text) {
        // given
        String sought = jdbc.sql(text).query(String.class).single();

        // when
        var found = reader.list(searching(sought), new PageQuery(0, 50, null));

        // then
        assertThat(found.total()).isOne();
        assertThat(found.items())
                .extracting(LeadView::number)
                .containsExactly(reader.view(-2000007).number());
    }

    private static LeadFilter searching(String text) {
        return LeadFilter.of(null, null, null, text);
    }
}
