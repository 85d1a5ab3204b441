package io.closeloop.platform;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engine settings that need code; the others stand in {@code application.yaml}. The engine has no public API for
 * its own configuration, so this class and those it sets use implementation classes.
 */
@Component
class EngineConfiguration extends SpringBootProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        LOG.info("Starting the process engine …");
        engine.setCustomHistoryLevels(List.of(new CloseloopHistoryLevel()));
        engine.setDmnEngineConfiguration(decisions());
    }

    private static DefaultDmnEngineConfiguration decisions() {
        FeelOnly feelOnly = new FeelOnly();
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(CachingFeelEngine::new);
        decisions.setElProvider(feelOnly);
        decisions.setScriptEngineResolver(feelOnly);
        return decisions;
    }
}
