package io.closeloop.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Types that tables give their columns. */
@Execution(ExecutionMode.SAME_THREAD) // It listens to a log that others write, too.
class DecisionTypesTest {

    private static final String UNKNOWN_TYPE = "DMN-01006";

    private final DmnEngine engine =
            new DecisionSettings(new CachingFeelEngine()).ofDeployed().buildEngine();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.camunda.bpm.dmn");
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private Level level;

    @BeforeEach
    void listen() {
        level = logger.getLevel();
        logger.setLevel(Level.WARN);
        warnings.start();
        logger.addAppender(warnings);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(warnings);
        logger.setLevel(level);
    }

    @Test
    void engineKnowsTheTypesOfAllPackagedTables() throws IOException {
        for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath*:dmn/*.dmn")) {
            parse(table);
        }

        assertThat(messages()).noneMatch(message -> message.contains(UNKNOWN_TYPE));
    }

    @Test
    void engineWarnsOfATypeThatItDoesNotKnow() throws IOException {
        String table = new PathMatchingResourcePatternResolver()
                .getResource("classpath:dmn/churn-risk.dmn")
                .getContentAsString(UTF_8);

        parse(new ByteArrayResource(
                table.replace("typeRef=\"number\"", "typeRef=\"numeral\"").getBytes(UTF_8)));

        assertThat(messages()).anyMatch(message -> message.contains(UNKNOWN_TYPE));
    }

    private void parse(Resource table) throws IOException {
        try (InputStream xml = table.getInputStream()) {
            engine.parseDecisions(xml);
        }
    }

    private List<String> messages() {
        return warnings.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
