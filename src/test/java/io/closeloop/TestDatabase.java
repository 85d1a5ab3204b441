package io.closeloop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Points the application at a PostgreSQL of the tests' own: one per JVM, not durable, gone at its end. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/closeloop";
        TestPropertyValues.of("spring.datasource.url=" + url, "spring.datasource.username=closeloop")
                .applyTo(context);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = start();
            JdbcTemplate superuser = new JdbcTemplate(server.getPostgresDatabase());
            superuser.execute("create role closeloop login");
            superuser.execute("create database closeloop owner closeloop");
        }
        return server;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            // After the contexts, whose connection pools still need it.
            SpringApplication.getShutdownHandlers().add(() -> stop(started));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
