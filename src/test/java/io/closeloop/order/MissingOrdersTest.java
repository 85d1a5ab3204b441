package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals that were won without getting an order. */
@CloseloopTest
class MissingOrdersTest {

    @Autowired
    private MissingOrders missing;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wonDealGetsItsOrderOnce() {
        // given
        long deal = signed(won(false, "90000.00"));

        // when
        missing.openAll();
        missing.openAll();

        // then
        assertThat(orders(deal)).containsExactly("90000.00");
        assertThat(jdbc.sql("""
                        select i.label || ' ' || i.amount || ' ' || i.due_on
                          from crm.instalments i
                          join crm.orders      o on o.id = i.order_id
                         where o.opportunity_id = :deal""").param("deal", deal).query(String.class).list())
                .containsExactly("Full amount 90000.00 2026-04-30");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("OP-missing-" + deal, "orderFulfilment")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void importedDealsAndUnsignedOnesGetNone() {
        // given
        long imported = signed(won(true, "90000.00"));
        long unsigned = won(false, "90000.00");

        // when
        missing.openAll();

        // then
        assertThat(orders(imported)).isEmpty();
        assertThat(orders(unsigned)).isEmpty();
    }

    @Test
    void dealThatCannotHaveAnOrderHoldsNoOther() {
        // given: the first one's due date is beyond what a date holds
        long faulty = signed(won(false, "1.00"));
        jdbc.sql("update crm.contracts set signed_on = '5874897-12-31' where opportunity_id = :deal")
                .param("deal", faulty)
                .update();
        long deal = signed(won(false, "2.00"));

        // when
        missing.openAll();

        // then
        assertThat(orders(faulty)).isEmpty();
        assertThat(orders(deal)).containsExactly("2.00");
        jdbc.sql("delete from crm.contracts where opportunity_id = :deal")
                .param("deal", faulty)
                .update();
    }

    private long won(boolean imported, String amount) {
        return jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, case_number, source, amount, currency, stage, state, imported,
                                created_at, closed_at)
                        select id, 0, 'OP-missing-' || id, 'OP-missing-' || id, 'WEBSITE', :amount::numeric, 'CNY',
                               'CONTRACT', 'WON', :imported, now(), now()
                          from nextval('crm.opportunity_id') as id
                        returning id""")
                .param("amount", amount)
                .param("imported", imported)
                .query(Long.class)
                .single();
    }

    private long signed(long deal) {
        jdbc.sql("""
                        insert into crm.contracts
                               (id, version, number, opportunity_id, status, file_name, signed_on, signed_by_customer,
                                signed_by_us, created_at)
                        values (:deal, 0, 'CT-missing-' || :deal, :deal, 'SIGNED', 'contract.pdf', '2026-03-31', 'Li Wei',
                                'Anna Berg', now())""").param("deal", deal).update();
        return deal;
    }

    private List<String> orders(long deal) {
        return jdbc.sql("select amount::text from crm.orders where opportunity_id = :deal")
                .param("deal", deal)
                .query(String.class)
                .list();
    }
}
