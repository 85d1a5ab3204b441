package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTest {

    @TempDir
    private static Path data; // shared, so that PostgreSQL is unpacked once

    private DataDirectory directory;
    private PostgresServer server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        if (directory != null) {
            directory.close();
        }
    }

    @Test
    void committedDataSurvivesAPowerCut() {
        // when
        start();

        // then
        assertThat(shown("fsync")).isEqualTo("on");
        assertThat(shown("synchronous_commit")).isEqualTo("on");
        assertThat(shown("full_page_writes")).isEqualTo("on");
    }

    @Test
    void serverIsReachableFromThisMachineOnlyAndByTheApplicationsRoleWhichIsNoSuperuser() {
        // when
        start();

        // then
        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(shown("is_superuser")).isEqualTo("off");
        assertThatThrownBy(() ->
                        client("wrong").sql("select 1").query(Integer.class).single())
                .hasStackTraceContaining("password authentication failed");
    }

    @Test
    void passwordIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        // given
        start();
        String first = server.password();
        stop();

        // when
        start();

        // then
        assertThat(server.password()).isEqualTo(first).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void serverOfAKilledApplicationIsReplacedAndItsDataAreKept() throws Exception {
        // given
        Process application = applicationThatWroteANote();
        ProcessHandle leftBehind = postgres().orElseThrow();
        application.destroyForcibly().waitFor();
        assertThat(leftBehind.isAlive()).isTrue();

        // when
        start();

        // then
        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(postgres()).isPresent();
        assertThat(client(server.password())
                        .sql("select text from note")
                        .query(String.class)
                        .single())
                .isEqualTo("committed before the kill");
    }

    @Test
    void pidFileWhoseNumberWentToAnotherProcessDoesNotPreventTheStart() throws IOException {
        // given
        start();
        stop();
        Files.writeString(
                directory.cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        // when
        start();

        // then
        assertThat(postgres()).isPresent();
    }

    @Test
    void firstStartThatWasKilledHalfWayIsBegunAnew(@TempDir Path other) throws IOException {
        // given
        Path halfInitialised = Files.createDirectories(other.resolve("postgres/cluster"));
        Files.writeString(halfInitialised.resolve("postgresql.conf"), "");
        Files.writeString(halfInitialised.resolve("PG_VERSION"), "17");

        // when
        start(other);

        // then
        assertThat(client(server.password())
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void secondApplicationOnTheSameDirectoryIsRefused() {
        // given
        start();

        // when, then
        assertThatThrownBy(() -> new DataDirectory(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Another Closeloop is running on the data directory");
    }

    private void start() {
        start(data);
    }

    private void start(Path path) {
        directory = new DataDirectory(path);
        server = new PostgresServer(directory);
    }

    private String shown(String setting) {
        return client(server.password())
                .sql("show " + setting)
                .query(String.class)
                .single();
    }

    private JdbcClient client(String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), PostgresServer.USER, password));
    }

    private static Process applicationThatWroteANote() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.lines().anyMatch(Application.READY::equals)).isTrue();
        return process;
    }

    private static Optional<ProcessHandle> postgres() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return lines.findFirst().map(String::trim).map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }

    /** Runs in a JVM of its own, to be killed. */
    static class Application {

        static final String READY = "note written";

        public static void main(String[] args) throws InterruptedException {
            PostgresServer server = new PostgresServer(new DataDirectory(Path.of(args[0])));
            JdbcClient client = JdbcClient.create(
                    new DriverManagerDataSource(server.jdbcUrl(), PostgresServer.USER, server.password()));
            client.sql("create table note (text text)").update();
            client.sql("insert into note values ('committed before the kill')").update();
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
