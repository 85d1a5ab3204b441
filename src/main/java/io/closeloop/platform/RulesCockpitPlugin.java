package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The rule desk in Cockpit. Found by the services file of its interface. */
public class RulesCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "closeloop-rules";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(RulesCockpitScripts.class);
    }
}
