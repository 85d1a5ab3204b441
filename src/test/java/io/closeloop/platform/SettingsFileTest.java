package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What {@code application.yaml} says for situations in which the tests' application is not. */
class SettingsFileTest {

    @Test
    void executorIsThereForAFewCoresAndLooksOften() throws IOException {
        // given
        CamundaBpmProperties settings = Binder.get(settings())
                .bind("camunda.bpm", CamundaBpmProperties.class)
                .get();

        // when
        var threads = (ThreadPoolTaskExecutor) JobConfiguration.camundaTaskExecutor(settings);
        JobExecutor executor = JobConfiguration.jobExecutor(threads, settings);

        // then
        assertThat(threads.getCorePoolSize()).isEqualTo(4);
        assertThat(threads.getMaxPoolSize()).isEqualTo(4);
        assertThat(threads.getQueueCapacity()).isEqualTo(20);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(20);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(500);
        assertThat(executor.getMaxWait()).isEqualTo(5_000);
        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(executor.getMaxBackoff()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.servlet.session.cookie.secure",
                "camunda.bpm.webapp.csrf.enable-secure-cookie",
                "camunda.bpm.webapp.session-cookie.enable-secure-cookie"
            })
    void cookiesAreSentOverTlsOnlyWhereBrowsersReachUsOverTls(String setting) throws IOException {
        assertThat(settings("closeloop.tls=true").getProperty(setting)).isEqualTo("true");
        assertThat(settings().getProperty(setting)).isEqualTo("false");
    }

    private static StandardEnvironment settings(String... given) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        TestPropertyValues.of(given).applyTo(environment);
        return environment;
    }
}
