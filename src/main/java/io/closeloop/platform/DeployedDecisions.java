package io.closeloop.platform;

import io.closeloop.process.DecisionLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands behind the engine's own deployers, when each decision has got its version, and tells of those that a user
 * deploys over REST or from the web applications. What the rule desk publishes and what the package brings is deployed
 * by nobody's own hands. The engine tells nobody of a deployment in a public way.
 */
@Component
class DeployedDecisions implements Deployer {

    private final DecisionLog log;

    DeployedDecisions(DecisionLog log) {
        this.log = log;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        List<DecisionDefinitionEntity> decisions = deployment.getDeployedArtifacts(DecisionDefinitionEntity.class);
        if (deployment.isNew() && user != null && decisions != null) {
            Map<String, Integer> versions = decisions.stream()
                    .collect(Collectors.toMap(DecisionDefinitionEntity::getKey, DecisionDefinitionEntity::getVersion));
            log.deployed(user, deployment.getId(), deployment.getName(), versions);
        }
    }
}
