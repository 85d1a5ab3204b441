package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the scripts of {@link PayCockpitPlugin}; its data come from {@code /api/incentives}. */
@Path("plugin/" + PayCockpitPlugin.ID)
public class PayCockpitScripts extends AbstractCockpitPluginRootResource {

    public PayCockpitScripts() {
        super(PayCockpitPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(PayCockpitPlugin.ID);
    }
}
