package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Tasklist's page with the own statements. Found by the services file of its interface. */
public class PayTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "closeloop-pay";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(PayTasklistScripts.class);
    }
}
