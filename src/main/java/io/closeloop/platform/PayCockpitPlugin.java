package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Cockpit's page of incentives, of the same scripts as {@link PayTasklistPlugin}. Found by the services file. */
public class PayCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "closeloop-pay";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(PayCockpitScripts.class);
    }
}
