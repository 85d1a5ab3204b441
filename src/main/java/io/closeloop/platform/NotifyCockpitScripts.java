package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the scripts of {@link NotifyCockpitPlugin}; its data come from {@code /api/notifications}. */
@Path("plugin/" + NotifyCockpitPlugin.ID)
public class NotifyCockpitScripts extends AbstractCockpitPluginRootResource {

    public NotifyCockpitScripts() {
        super(NotifyCockpitPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(NotifyCockpitPlugin.ID);
    }
}
