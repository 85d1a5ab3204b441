package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the scripts of {@link RulesCockpitPlugin}; its data come from {@code /api/rules}. */
@Path("plugin/" + RulesCockpitPlugin.ID)
public class RulesCockpitScripts extends AbstractCockpitPluginRootResource {

    public RulesCockpitScripts() {
        super(RulesCockpitPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(RulesCockpitPlugin.ID);
    }
}
