package io.closeloop.rules.evidence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.closeloop.base.Refusal;
import io.closeloop.process.AsSystem;
import io.closeloop.rules.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** What the versions of decisions say that the engine has had deployed. A version never changes, so they are kept. */
@Component
class PublishedVersions {

    /** One back-test meets hardly more. */
    private static final int KEPT = 50;

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final LoadingCache<String, Optional<PublishedVersion>> versions =
            Caffeine.newBuilder().maximumSize(KEPT).build(this::read);

    PublishedVersions(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /** The version by the id of its definition; empty where it is deployed no longer or cannot be read. */
    Optional<PublishedVersion> find(String definitionId) {
        return versions.get(definitionId);
    }

    private Optional<PublishedVersion> read(String definitionId) {
        return asSystem.call(() -> Optional.ofNullable(repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(definitionId)
                        .singleResult())
                .flatMap(this::read));
    }

    private Optional<PublishedVersion> read(DecisionDefinition definition) {
        try (InputStream xml = repositoryService.getDecisionModel(definition.getId())) {
            String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(
                    PublishedVersion.of(definition.getKey(), definition.getVersion(), TableReader.read(text)));
        } catch (Refusal unreadable) {
            // Deployed past the desk, by an administrator's own hands.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
