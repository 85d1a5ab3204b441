package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CloseloopTest
class SpareIndexesTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void indexesThatNothingNeedsAreGoneAndThoseThatServeInTheirPlaceAreThere() {
        // when
        Set<String> indexes = jdbc.sql("select indexname from pg_indexes where schemaname = 'public'")
                .query(String.class)
                .set();

        // then
        assertThat(indexes)
                .doesNotContainAnyElementsOf(SpareIndexes.names())
                .containsAll(SpareIndexes.SERVED_BY_ANOTHER.values());
    }

    @Test
    @Transactional // the settings hold for it
    void inputsAndDecisionsAreStillFoundByAnIndex() {
        // given
        jdbc.sql("set local enable_seqscan = off").update();

        // then
        assertThat(plan("select * from act_hi_dec_in where dec_inst_id_ = 'x'")).contains("act_idx_hi_dec_in_clause");
        assertThat(plan("select * from act_hi_decinst where dec_def_key_ = 'x'"))
                .contains("closeloop_decision_taken");
        assertThat(plan("select * from act_hi_varinst where proc_inst_id_ = 'x'"))
                .contains("act_idx_hi_var_pi_name_type");
        assertThat(plan("select * from act_ru_variable where task_id_ = 'x'"))
                .contains("act_idx_variable_task_name_type");
    }

    private String plan(String query) {
        return String.join(
                "\n", jdbc.sql("explain " + query).query(String.class).list());
    }
}
