package io.closeloop.notify;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Secrets by their names. They come from the configuration and are kept nowhere else. */
@Component
class Secrets {

    private final NotifyProperties properties;

    Secrets(NotifyProperties properties) {
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
