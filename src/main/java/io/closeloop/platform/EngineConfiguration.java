package io.closeloop.platform;

import java.util.Arrays;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The engine settings that need code; the others stand in {@code application.yaml}. The engine has no public API for
 * its own configuration, so this class and those it sets use implementation classes.
 */
@Component
class EngineConfiguration extends SpringBootProcessEnginePlugin {

    private final StartupMessages messages;
    private final CachingFeelEngine feel;
    private final DecisionSettings decisions;
    private final DecisionDoor door;
    private final DeployedDecisions deployed;

    EngineConfiguration(
            StartupMessages messages,
            CachingFeelEngine feel,
            DecisionSettings decisions,
            DecisionDoor door,
            DeployedDecisions deployed) {
        this.messages = messages;
        this.feel = feel;
        this.decisions = decisions;
        this.door = door;
        this.deployed = deployed;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        messages.startingEngine();
        // The Java platform's own. Each timer would look for another one in every jar there is.
        System.setProperty(
                DatatypeFactory.DATATYPEFACTORY_PROPERTY, DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS);
        engine.setCustomHistoryLevels(List.of(new CloseloopHistoryLevel()));
        engine.getCustomHistoryEventHandlers().add(new DecisionTrail());
        engine.setCustomPreVariableSerializers(List.of(new TransientValues()));
        engine.setDmnEngineConfiguration(decisions.ofDeployed());
        engine.setCustomPreDeployers(List.of(door));
        engine.setCustomPostDeployers(List.of(deployed));
        engine.setCustomSessionFactories(List.of(new EntityManagers(engine)));
        engine.setDeploymentResources(packaged(engine.getDeploymentResources()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        feel.warmUp();
    }

    private static Resource[] packaged(Resource[] files) {
        return Arrays.stream(files).map(PackagedModel::of).toArray(Resource[]::new);
    }
}
