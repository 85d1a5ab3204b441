package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which open deals are late in their stage. */
@CloseloopTest
class LateDealTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));

    @Autowired
    private Pipelines pipelines;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDealOnHoldIsNotLate() {
        // given
        RawSales sales = new RawSales(jdbc);
        long deal = sales.deal(new RawSales.Deal(LocalDate.of(2024, 1, 1)));
        jdbc.sql("update crm.stage_entries set due_at = '2024-02-01' where opportunity_id = ? and outcome is null")
                .param(deal)
                .update();
        touch(deal, "note = 'due'");
        assertThat(late(sales)).isOne();

        // when
        touch(deal, "state = 'ON_HOLD', hold_until = '2999-01-01'");

        // then
        assertThat(late(sales)).isZero();

        // when
        touch(deal, "state = 'OPEN', hold_until = null");

        // then
        assertThat(late(sales)).isOne();
    }

    private void touch(long deal, String change) {
        jdbc.sql("update crm.opportunities set " + change + " where id = ?")
                .param(deal)
                .update();
    }

    private long late(RawSales sales) {
        return pipelines
                .pipeline(
                        new InsightQuery(null, null, null, null, null, null, null, null, sales.campaign, null),
                        EXECUTIVE)
                .overdue();
    }
}
