package io.closeloop.platform;

import io.closeloop.process.DecisionGuard;
import java.util.Arrays;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers, which every deployment goes through whether it comes over REST, from the web
 * applications or from the rule desk. There is no public way to look into a deployment before it is one.
 */
@Component
class DecisionDoor implements Deployer {

    private final DecisionGuard guard;

    DecisionDoor(DecisionGuard guard) {
        this.guard = guard;
    }

    /** Deployments of before come again whenever a node reads them for the first time; they were looked at once. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().stream()
                    .filter(DecisionDoor::isDecision)
                    .forEach(file -> guard.check(file.getName(), file.getBytes()));
        }
    }

    private static boolean isDecision(ResourceEntity file) {
        return Arrays.stream(DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES).anyMatch(file.getName()::endsWith);
    }
}
