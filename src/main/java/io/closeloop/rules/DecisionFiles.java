package io.closeloop.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.closeloop.base.Refusal;
import io.closeloop.process.AsSystem;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** What deployed files say, for lists. It never changes, so that reading a file once is enough. */
@Component
class DecisionFiles {

    private static final int KEPT = 200;

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final Cache<String, Content> contents =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    DecisionFiles(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /** The file of a definition. */
    Content content(String definitionId) {
        return contents.get(definitionId, id -> read(asSystem.call(() -> xml(id))));
    }

    private String xml(String definitionId) {
        try (InputStream xml = repositoryService.getDecisionModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content read(String xml) {
        try {
            return new Content(xml, Hash.of(xml), Optional.of(TableReader.read(xml)));
        } catch (Refusal unreadable) {
            return new Content(xml, Hash.of(xml), Optional.empty());
        }
    }

    /** @param file empty where the desk cannot read it */
    record Content(String xml, String hash, Optional<DecisionFile> file) {}
}
