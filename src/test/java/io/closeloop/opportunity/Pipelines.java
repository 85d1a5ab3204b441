package io.closeloop.opportunity;

import java.io.IOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The packaged funnel, without the application around it. */
final class Pipelines {

    private Pipelines() {}

    static Pipeline packaged() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("pipeline", new ClassPathResource("pipeline.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment)
                .bind("closeloop.pipeline", Pipeline.class)
                .get();
    }
}
