package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Tasklist's page with what sources and campaigns cost. Found by the services file of its interface. */
public class CostsTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "closeloop-costs";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CostsTasklistScripts.class);
    }
}
