package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the scripts of {@link SalesCockpitPlugin}; its data come from {@code /api/insights}. */
@Path("plugin/" + SalesCockpitPlugin.ID)
public class SalesCockpitScripts extends AbstractCockpitPluginRootResource {

    public SalesCockpitScripts() {
        super(SalesCockpitPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(SalesCockpitPlugin.ID);
    }
}
