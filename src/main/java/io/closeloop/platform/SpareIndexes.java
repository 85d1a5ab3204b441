package io.closeloop.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away indexes that the engine makes for everybody and nobody here can use: each of them costs every row that is
 * written. Done when the engine has made its tables, hence not by Flyway; every index is named, so that none goes
 * unseen. Where a table is in use the rest waits for the next start.
 */
@Component
class SpareIndexes extends SpringBootProcessEnginePlugin {

    /** Of columns that stay empty: there are no tenants and no CMMN cases. */
    private static final List<String> OF_EMPTY_COLUMNS = List.of(
            "act_idx_exec_tenant_id",
            "act_idx_variable_tenant_id",
            "act_idx_task_tenant_id",
            "act_idx_job_tenant_id",
            "act_idx_event_subscr_tenant_id",
            "act_idx_hi_pro_inst_tenant_id",
            "act_idx_hi_act_inst_tenant_id",
            "act_idx_hi_task_inst_tenant_id",
            "act_idx_hi_var_inst_tenant_id",
            "act_idx_hi_ident_lnk_tenant_id",
            "act_idx_hi_dec_inst_tenant_id",
            "act_idx_hi_dec_inst_ci",
            "act_idx_hi_casevar_case_inst",
            "act_idx_var_case_exe",
            "act_idx_var_case_inst_id",
            "act_idx_task_case_exec",
            "act_idx_task_case_def_id");

    /** By what another index, named behind, finds as well: its columns begin with theirs. */
    static final Map<String, String> SERVED_BY_ANOTHER = Map.of(
            "act_idx_hi_dec_inst_key", "closeloop_decision_taken",
            "act_idx_hi_dec_in_inst", "act_idx_hi_dec_in_clause",
            "act_idx_hi_procvar_proc_inst", "act_idx_hi_var_pi_name_type",
            "act_idx_hi_varinst_name", "act_idx_hi_procvar_name_type",
            "act_idx_variable_task_id", "act_idx_variable_task_name_type",
            "act_idx_hi_taskinstid_procinst", "act_hi_taskinst_pkey",
            "act_idx_job_handler_type", "act_idx_job_handler");

    /** By the place of a row in its table over all decisions ever taken: no query has that without the decision. */
    private static final List<String> ASKED_BY_NOBODY = List.of("act_idx_hi_dec_out_rule");

    private static final Logger LOG = LoggerFactory.getLogger(SpareIndexes.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SpareIndexes(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        List<String> left = present();
        try {
            left.forEach(this::drop);
        } catch (DataAccessException e) {
            LOG.warn(
                    "Spare indexes are left to the next start, somebody is using their tables: {}",
                    e.getMostSpecificCause().getMessage());
        }
    }

    private List<String> present() {
        return jdbc.sql("select name from unnest(:names) as name where to_regclass(name) is not null")
                .param("names", names().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Whoever waits for a table in use has all others wait behind it, those of the nodes that run already too. */
    private void drop(String index) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '1s'").update();
            jdbc.sql("drop index if exists " + index).update();
        });
    }

    static List<String> names() {
        return Stream.of(OF_EMPTY_COLUMNS.stream(), SERVED_BY_ANOTHER.keySet().stream(), ASKED_BY_NOBODY.stream())
                .flatMap(names -> names)
                .sorted()
                .toList();
    }
}
