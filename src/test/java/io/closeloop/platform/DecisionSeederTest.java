package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

@CloseloopTest
class DecisionSeederTest {

    @Autowired
    private DecisionSeeder seeder;

    @Autowired
    private RepositoryService repository;

    @Test
    void packagedDecisionIsDeployedWhenTheEngineHasNone() throws IOException {
        // when
        seeder.seed(packaged("seededDecision", "1"), repository);

        // then
        assertThat(latest("seededDecision").getVersion()).isEqualTo(1);
    }

    @Test
    void publishedDecisionIsNotOverwrittenByAStartOrARelease() throws IOException {
        // given
        seeder.seed(packaged("publishedDecision", "1"), repository);
        publish("publishedDecision", "2");

        // when
        seeder.seed(packaged("publishedDecision", "1"), repository);
        seeder.seed(packaged("publishedDecision", "3"), repository);

        // then
        assertThat(latest("publishedDecision").getVersion()).isEqualTo(2);
    }

    private void publish(String key, String expression) {
        repository
                .createDeployment()
                .addModelInstance(key + ".dmn", TestModels.decision(key, "feel", expression))
                .deploy();
    }

    private DecisionDefinition latest(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static Resource packaged(String key, String expression) {
        String xml = Dmn.convertToString(TestModels.decision(key, "feel", expression));
        return new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return key + ".dmn";
            }
        };
    }
}
