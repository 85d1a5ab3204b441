package io.closeloop.rules.draft;

import io.closeloop.base.Refusal;
import io.closeloop.process.AsSystem;
import io.closeloop.rules.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.springframework.stereotype.Component;

/** Finds the published files. Whoever asks for one was allowed to by the controller. */
@Component
public class PublishedFiles {

    private static final int MOST_VERSIONS = 100;

    private final RepositoryService repositoryService;
    private final AsSystem asSystem;

    PublishedFiles(RepositoryService repositoryService, AsSystem asSystem) {
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
    }

    /**
     * The file that decides now.
     *
     * @param key of the file's top decision or of one of the others in it
     * @throws Refusal NOT_FOUND
     */
    public PublishedFile current(String key) {
        PublishedFile file = file(query(key).latestVersion(), key);
        String top = TableReader.read(file.xml()).top().key();
        return top.equals(key) ? file : file(query(top).latestVersion(), top);
    }

    /**
     * The file as it was published once.
     *
     * @param key of the file's top decision or of one of the others in today's file
     * @throws Refusal NOT_FOUND
     */
    public PublishedFile version(String key, int version) {
        String top = current(key).key();
        if (version < 1) { // the engine fails on it
            throw notFound(top);
        }
        return file(query(top).decisionDefinitionVersion(version), top);
    }

    /** The engine's ids of the latest versions, at most a hundred, and of the first one. */
    List<String> definitionIds(String key) {
        return asSystem.call(() -> {
            List<DecisionDefinition> latest =
                    query(key).orderByDecisionDefinitionVersion().desc().listPage(0, MOST_VERSIONS);
            List<DecisionDefinition> first =
                    query(key).decisionDefinitionVersion(1).list();
            return Stream.concat(latest.stream(), first.stream())
                    .map(DecisionDefinition::getId)
                    .distinct()
                    .toList();
        });
    }

    /** What a definition was deployed with. */
    String xml(String definitionId) {
        return asSystem.call(() -> read(definitionId));
    }

    private DecisionDefinitionQuery query(String key) {
        return repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(key);
    }

    private PublishedFile file(DecisionDefinitionQuery query, String key) {
        return asSystem.call(() -> {
            DecisionDefinition definition = query.singleResult();
            if (definition == null) {
                throw notFound(key);
            }
            return file(definition);
        });
    }

    private static Refusal notFound(String key) {
        return Refusal.notFound("There is no such decision or version: " + key + ".");
    }

    private PublishedFile file(DecisionDefinition definition) {
        return new PublishedFile(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getResourceName(),
                read(definition.getId()));
    }

    private String read(String definitionId) {
        try (InputStream xml = repositoryService.getDecisionModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
