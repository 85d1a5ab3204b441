package io.closeloop.rules;

import io.closeloop.rules.DecisionFiles.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tables that this release brings. They are read once: a release does not change while it runs. */
@Component
class PackagedTables {

    private final Map<String, Content> byKey;

    PackagedTables(ResourcePatternResolver resources) throws IOException {
        Map<String, Content> tables = new HashMap<>();
        for (Resource file : resources.getResources("classpath*:dmn/*.dmn")) {
            Content content = DecisionFiles.read(file.getContentAsString(StandardCharsets.UTF_8));
            tables.put(content.file().orElseThrow().top().key(), content);
        }
        this.byKey = Map.copyOf(tables);
    }

    /** By the key of the decision that the file is about. */
    Optional<Content> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
