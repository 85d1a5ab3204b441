package io.closeloop.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys a packaged decision table when the engine knows no version of any of its decisions yet. From then on its
 * analysts own it: neither a start nor a release puts the packaged table over what they published.
 */
@Component
class DecisionSeeder extends SpringBootProcessEnginePlugin {

    /** Told apart from what analysts publish, so that a duplicate check never compares the two. */
    private static final String SOURCE = "closeloop package";

    private final ResourcePatternResolver resources;

    DecisionSeeder(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** Before the models are deployed, so that no process finds its decision missing. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            for (Resource table : resources.getResources("classpath*:dmn/*.dmn")) {
                seed(table, engine.getRepositoryService());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged decision tables cannot be read", e);
        }
    }

    void seed(Resource table, RepositoryService repository) throws IOException {
        boolean known = decisionKeys(table).stream().anyMatch(key -> isDeployed(key, repository));
        if (!known) {
            deploy(table, repository);
        }
    }

    private static List<String> decisionKeys(Resource table) throws IOException {
        try (InputStream xml = table.getInputStream()) {
            return Dmn.readModelFromStream(xml).getModelElementsByType(Decision.class).stream()
                    .map(NamedElement::getId)
                    .toList();
        }
    }

    private static boolean isDeployed(String key, RepositoryService repository) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }

    private static void deploy(Resource table, RepositoryService repository) throws IOException {
        String fileName = table.getFilename();
        try (InputStream xml = table.getInputStream()) {
            repository
                    .createDeployment()
                    .name("closeloop decision " + fileName)
                    .source(SOURCE)
                    .addInputStream(fileName, xml)
                    .deploy();
        }
    }
}
