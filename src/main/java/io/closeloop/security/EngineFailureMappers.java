package io.closeloop.security;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Adds our mappers to every JAX-RS application there is: the engine's REST API and those of the web applications, which
 * cannot be extended otherwise. Found through {@code META-INF/services}.
 */
public class EngineFailureMappers implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(EngineFailureMapper.OfRest.class);
        application.register(EngineFailureMapper.OfEngine.class);
        application.register(EngineFailureMapper.OfJson.class);
        application.register(EngineFailureMapper.OfAny.class);
    }
}
