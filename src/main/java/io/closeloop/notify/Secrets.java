package io.closeloop.notify;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Secrets by their names. They come from the configuration and are kept nowhere else. */
@Component
class Secrets {

    /** As the environment can name them, and as destinations are stored. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,50}");

    private final NotifyProperties properties;

    /** @throws IllegalStateException where a secret has a name that no destination can use */
    Secrets(NotifyProperties properties) {
        properties.secrets().keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "closeloop.notify.secrets.%s: its name must be of lower-case letters and digits"
                                    .formatted(name));
                });
        this.properties = properties;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(properties.secrets().get(name)).filter(secret -> !secret.isBlank());
    }

    /** @throws SendingFailedException where the configuration no longer has it */
    String get(String name) {
        return find(name)
                .orElseThrow(() -> new SendingFailedException(
                        "There is no secret %s: set closeloop.notify.secrets.%s.".formatted(name, name)));
    }
}
