package io.closeloop.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL 17 as a child process: durable, reachable from this machine only, its data kept between starts. */
class PostgresServer implements AutoCloseable {

    static final String DATABASE = "closeloop";
    static final String USER = "closeloop";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    /** The library switches durability off, for tests; here a committed deal must survive a power cut. */
    private static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** The server's own messages: a file per weekday in the cluster's folder {@code log}. */
    private static final Map<String, String> LOGGING = Map.of(
            "logging_collector", "on",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on");

    /**
     * A young database gets its first statistics soon, before an import's queries have read whole tables for a minute;
     * and an index costs what it costs on a disk without moving parts.
     */
    private static final Map<String, String> PLANNING = Map.of(
            "autovacuum_naptime", "10s",
            "random_page_cost", "1.1");

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;

    /** Starts the server, after having stopped one that a killed application left on the same directory. */
    PostgresServer(DataDirectory directory) {
        this.directory = directory;
        this.password = directory.password();
        LOG.info(
                "{} PostgreSQL 17 in {} …",
                directory.isNew() ? "Unpacking and starting" : "Starting",
                directory.root());
        try {
            new LeftoverServer(directory.cluster()).stop();
            directory.clearIncomplete();
            this.server = builder().start();
            prepare();
            directory.markComplete();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + directory.root(), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setPGStartupWait(START_WAIT)
                // The library's own hook stops the server while the connection pool still needs it.
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
        DURABILITY.forEach(builder::setServerConfig);
        LOGGING.forEach(builder::setServerConfig);
        PLANNING.forEach(builder::setServerConfig);
        // Handed through to initdb, whose "trust" of the library they override: no moment without a password.
        return builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString());
    }

    private void prepare() throws IOException {
        try {
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            requireDurability(superuser);
            createDatabase(superuser);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void requireDurability(JdbcClient superuser) {
        DURABILITY.forEach((setting, wanted) -> {
            String actual = superuser.sql("show " + setting).query(String.class).single();
            if (!wanted.equals(actual)) {
                throw new StartRefused("PostgreSQL runs with " + setting + " = " + actual
                        + "; committed data could be lost, so Closeloop does not start.");
            }
        });
    }

    /** The application's own role owns its database and nothing else: it can read no files and run no programs. */
    private void createDatabase(JdbcClient superuser) {
        if (!exists(superuser, "select count(*) from pg_roles where rolname = ?", USER)) {
            superuser
                    .sql("create role " + USER + " login password '" + password + "'")
                    .update();
        }
        if (!exists(superuser, "select count(*) from pg_database where datname = ?", DATABASE)) {
            superuser.sql("create database " + DATABASE + " owner " + USER).update();
        }
    }

    private static boolean exists(JdbcClient superuser, String count, String name) {
        return superuser.sql(count).param(name).query(Integer.class).single() > 0;
    }
}
