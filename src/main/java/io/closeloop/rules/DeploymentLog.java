package io.closeloop.rules;

import io.closeloop.process.DecisionLog;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who deployed decisions past the desk, so that the history names somebody for every version. */
@Component
class DeploymentLog implements DecisionLog {

    private final JdbcClient jdbc;
    private final RuleAudit audit;
    private final Clock clock;

    DeploymentLog(JdbcClient jdbc, RuleAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void deployed(String by, String deployment, String name, Map<String, Integer> versions) {
        versions.forEach((key, version) -> {
            keep(by, deployment, name, key, version);
            audit.record(by, RuleAct.DEPLOYED, key, "version " + version + ", deployment " + deployment, name);
        });
    }

    private void keep(String by, String deployment, String name, String key, int version) {
        jdbc.sql("""
                        insert into crm.rule_deployments
                               (deployment_id, decision_key, version, deployed_by, deployed_at, note)
                        values (:deployment, :key, :version, :by, :now, :name)""")
                .param("deployment", deployment)
                .param("key", key)
                .param("version", version)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("name", name)
                .update();
    }
}
