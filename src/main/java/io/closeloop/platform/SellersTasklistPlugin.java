package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Tasklist's page with a seller's own figures. Found by the services file of its interface. */
public class SellersTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "closeloop-mine";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(SellersTasklistScripts.class);
    }
}
