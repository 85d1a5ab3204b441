package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a web application's plugin, which the web applications serve only by name. */
final class PluginScripts {

    private PluginScripts() {}

    /** The names of all scripts and styles of a plugin, as {@code app/plugin.js}. */
    static List<String> of(String plugin) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:plugin-webapp/" + plugin + "/app/*.*");
            return Stream.of(files).map(file -> "app/" + file.getFilename()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
