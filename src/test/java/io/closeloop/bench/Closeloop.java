package io.closeloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.closeloop.CloseloopApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole application with its own embedded PostgreSQL, job executor and web server, as it is started by default but
 * without the demo organisation.
 */
class Closeloop implements Contestant {

    private static final String PASSWORD = "Only for " + UUID.randomUUID();
    private static final String ADMINISTRATOR = "admin";
    private static final List<String> ADMINISTRATORS = List.of("camunda-admin");
    private static final String SUPERUSER = "postgres";
    private static final String BARE_DATABASE = "bare";

    private final ServletWebServerApplicationContext context;
    private final HikariDataSource dataSource;
    private final Parallel clients = new Parallel(CLIENTS);
    private final EngineTables tables;
    private final HttpApi http;

    Closeloop(Path dataDirectory) {
        context = (ServletWebServerApplicationContext) SpringApplication.run(
                CloseloopApplication.class,
                "--server.port=0",
                "--closeloop.data-directory=" + dataDirectory,
                "--closeloop.demo=false",
                // What is done once a month would fall into one round by chance.
                "--closeloop.care.cron=-",
                "--CLOSELOOP_ADMIN_PASSWORD=" + PASSWORD);
        dataSource = context.getBean(HikariDataSource.class);
        tables = new EngineTables(dataSource);
        http = new HttpApi(context.getWebServer().getPort(), PASSWORD);
        new Sellers(context, PASSWORD).hire();
    }

    @Override
    public void takeIn(int first, int count) {
        clients.each(count, index -> http.postLead(Leads.lead(first + index)));
    }

    @Override
    public void importLeads(int first, int count) {
        http.runImport("leads", ImportFiles.leads(first, count));
    }

    @Override
    public void importDeals(int first, int count) {
        http.runImport("opportunities", ImportFiles.deals(first, count));
    }

    @Override
    public List<String> openTasks(String taskKey, int count) {
        return tasks()
                .createTaskQuery()
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, count)
                .stream()
                .map(Task::getId)
                .toList();
    }

    @Override
    public void complete(String taskKey, List<String> taskIds) {
        clients.each(taskIds.size(), index -> complete(taskIds.get(index), taskKey));
    }

    @Override
    public int waitingJobs() {
        return tables.waitingJobs();
    }

    /** Its jobs, and the figures that follow them. */
    @Override
    public void settle() {
        Stopwatch.awaitScored(this);
        Stopwatch.await(() -> jdbc().sql("select not exists (select from crm.insight_changes)")
                .query(Boolean.class)
                .single());
    }

    @Override
    public void addTimers(int number) {
        tables.addTimers(number);
    }

    @Override
    public void poll() {
        JobPoll.once(context.getBean(ProcessEngine.class));
    }

    @Override
    public void close() {
        clients.close();
        context.close();
    }

    /** Shows a user the first page of "My tasks" with its count, as Tasklist does. */
    void showTasks(String user) {
        http.showTasks(user);
    }

    /** Adds open tasks, of which the user has some. */
    void addTasks(int from, int to, String user, int ofUser) {
        tables.addTasks(from, to, user, ofUser);
    }

    /** Takes decisions one by one. */
    void decide(String key, List<Map<String, Object>> facts) {
        DecisionService decisions = context.getBean(DecisionService.class);
        facts.forEach(
                some -> decisions.evaluateDecisionByKey(key).variables(some).evaluate());
    }

    /** Makes many past decisions of few. */
    void copyDecisions(String key, int times) {
        tables.copyDecisions(key, times);
    }

    /** Back-tests a draft over all past decisions and waits for the result. */
    JsonNode backtest(String key, UnaryOperator<String> edit) {
        return http.runBacktest(key, edit);
    }

    /** The server's own description of itself. */
    String databaseVersion() {
        return jdbc().sql("select split_part(version(), ' on ', 1)")
                .query(String.class)
                .single();
    }

    /** The first of the database server's processes. */
    ProcessHandle databaseServer() {
        long connection =
                jdbc().sql("select pg_backend_pid()").query(Long.class).single();
        return ProcessHandle.of(connection).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Starts the other contestant on a new database of the same server. */
    Contestant bareEngine(AsShippedLoader loader) {
        String url = dataSource.getJdbcUrl();
        String server = url.substring(0, url.lastIndexOf('/') + 1);
        String password = dataSource.getPassword();
        createDatabase(new DriverManagerDataSource(server + "postgres", SUPERUSER, password));
        return loader.bareEngine(server + BARE_DATABASE, dataSource.getUsername(), password);
    }

    private void complete(String taskId, String taskKey) {
        IdentityService identity = context.getBean(IdentityService.class);
        identity.setAuthentication(ADMINISTRATOR, ADMINISTRATORS);
        try {
            tasks().complete(taskId, StageForms.of(taskKey));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void createDatabase(DataSource superuser) {
        JdbcClient.create(superuser)
                .sql("create database " + BARE_DATABASE + " owner " + dataSource.getUsername())
                .update();
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private TaskService tasks() {
        return context.getBean(TaskService.class);
    }
}
