package io.closeloop.platform;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the scripts of {@link PayTasklistPlugin}; its data come from {@code /api/incentives}. */
@Path("plugin/" + PayTasklistPlugin.ID)
public class PayTasklistScripts extends AbstractTasklistPluginRootResource {

    public PayTasklistScripts() {
        super(PayTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return PluginScripts.of(PayTasklistPlugin.ID);
    }
}
