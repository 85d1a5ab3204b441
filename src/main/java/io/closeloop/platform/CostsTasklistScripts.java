package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the scripts of {@link CostsTasklistPlugin}; its data come from {@code /api/insights/costs}. */
@Path("plugin/" + CostsTasklistPlugin.ID)
public class CostsTasklistScripts extends AbstractTasklistPluginRootResource {

    public CostsTasklistScripts() {
        super(CostsTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(CostsTasklistPlugin.ID);
    }
}
