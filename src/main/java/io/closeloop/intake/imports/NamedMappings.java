package io.closeloop.intake.imports;

import io.closeloop.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The mappings that come with the application, those of {@code docs/examples}: a sender may name one instead. */
@Component
class NamedMappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    /** The mapping's YAML: of the name given, or what was given. Null where nothing was given. */
    String resolve(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String name = given.strip();
        return NAME.matcher(name).matches() ? named(name) : given;
    }

    private static String named(String name) {
        ClassPathResource mapping = new ClassPathResource("mappings/" + name + ".yaml");
        if (!mapping.exists()) {
            throw Refusal.invalid("mapping", "is neither YAML nor the name of a mapping", name);
        }
        try {
            return mapping.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
