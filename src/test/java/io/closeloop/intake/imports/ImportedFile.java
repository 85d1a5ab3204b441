package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.closeloop.base.Actor;
import java.time.Duration;

/** A file that a test imports. */
final class ImportedFile {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private ImportedFile() {}

    /** Imports a CSV and waits until it is through. */
    static ImportStatus of(Imports imports, ImportType type, String csv, Actor by) {
        long id = imports.start(type, "test.csv", csv.getBytes(UTF_8), null, by);
        return await().atMost(LONG_ENOUGH)
                .until(() -> imports.status(id, by), status -> status.state() != ImportState.RUNNING);
    }
}
