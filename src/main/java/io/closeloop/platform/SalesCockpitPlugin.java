package io.closeloop.platform;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Cockpit's pages for managers: heatmap, history and the sales page. Found by the services file of its interface. */
public class SalesCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "closeloop-sales";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(SalesCockpitScripts.class);
    }
}
