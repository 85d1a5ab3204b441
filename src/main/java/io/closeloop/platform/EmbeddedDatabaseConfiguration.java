package io.closeloop.platform;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts a PostgreSQL of our own when no database is given. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseGiven.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(CloseloopProperties properties) {
        return new DataDirectory(properties.dataDirectory());
    }

    @Bean
    PostgresServer postgresServer(DataDirectory directory) {
        return new PostgresServer(directory);
    }

    /** What the pool connects to; as the pool depends on it, Spring closes the pool before it stops the server. */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
        return new EmbeddedConnectionDetails(server.jdbcUrl(), PostgresServer.USER, server.password());
    }

    private record EmbeddedConnectionDetails(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    static class NoDatabaseGiven extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean given = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
            return new ConditionOutcome(!given, ConditionMessage.of("spring.datasource.url given: " + given));
        }
    }
}
