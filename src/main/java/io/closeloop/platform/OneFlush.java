package io.closeloop.platform;

import io.closeloop.process.EngineBatch;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Runs a batch as one command of the engine: the commands inside share its cache, and the rows of all of them go to the
 * database together, grouped by table. Each command alone would write its few rows by itself. The engine's public API
 * has no way to do so.
 */
@Component
class OneFlush implements EngineBatch {

    private final ProcessEngineConfigurationImpl engine;

    OneFlush(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }
}
