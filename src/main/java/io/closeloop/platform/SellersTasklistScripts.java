package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the scripts of {@link SellersTasklistPlugin}; its data come from {@code /api/insights}. */
@Path("plugin/" + SellersTasklistPlugin.ID)
public class SellersTasklistScripts extends AbstractTasklistPluginRootResource {

    public SellersTasklistScripts() {
        super(SellersTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(SellersTasklistPlugin.ID);
    }
}
