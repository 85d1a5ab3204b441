package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Cockpit's page of who is told of what. Found by the services file of its interface. */
public class NotifyCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "closeloop-notify";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(NotifyCockpitScripts.class);
    }
}
