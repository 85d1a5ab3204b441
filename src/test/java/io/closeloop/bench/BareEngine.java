package io.closeloop.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.postgresql.Driver;

/**
 * Camunda as shipped, in-process: the same models and decisions, steps that record nothing, and what a form was sent
 * with left in the process. Nothing is set but the database, the history level that distributions and starter set, the
 * beans, Spin for lists in forms, and Connect, without which the model of notifications cannot be read.
 */
public class BareEngine implements Contestant {

    private static final String LEAD_TO_CLOSE = "leadToClose";

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final Parallel oneByOne = new Parallel(1);
    private final Parallel clients = new Parallel(CLIENTS);
    private final EngineTables tables;

    public BareEngine(String jdbcUrl, String user, String password) {
        dataSource = dataSource(jdbcUrl, user, password);
        tables = new EngineTables(dataSource);
        List<Path> models =
                Stream.of("bpmn", "dmn").flatMap(BareEngine::packaged).toList();
        engine = engine(models);
        deploy(models);
    }

    @Override
    public void takeIn(int first, int count) {
        clients.each(count, index -> start(first + index));
    }

    @Override
    public void importLeads(int first, int count) {
        oneByOne.each(count, index -> start(first + index));
    }

    @Override
    public void importDeals(int first, int count) {
        oneByOne.each(
                count,
                index -> engine.getRuntimeService()
                        .createProcessInstanceByKey(LEAD_TO_CLOSE)
                        .businessKey("OP-" + (first + index))
                        .setVariable(BareSteps.OPPORTUNITY_ID, (long) first + index)
                        .startBeforeActivity("CallActivity_InitialContact")
                        .execute());
    }

    @Override
    public List<String> openTasks(String taskKey, int count) {
        return oneByOne.call(() -> engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, count)
                .stream()
                .map(Task::getId)
                .toList());
    }

    @Override
    public void complete(String taskKey, List<String> taskIds) {
        clients.each(
                taskIds.size(), index -> engine.getTaskService().complete(taskIds.get(index), StageForms.of(taskKey)));
    }

    @Override
    public int waitingJobs() {
        return tables.waitingJobs();
    }

    /** Its jobs are all that it does in the background. */
    @Override
    public void settle() {
        Stopwatch.awaitScored(this);
    }

    @Override
    public void addTimers(int number) {
        tables.addTimers(number);
    }

    @Override
    public void poll() {
        oneByOne.call(() -> JobPoll.once(engine));
    }

    @Override
    public void close() {
        oneByOne.close();
        clients.close();
        engine.close();
        dataSource.close();
    }

    private void start(int lead) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(LEAD_TO_CLOSE, "LD-" + lead, BareSteps.leadVariables(lead));
    }

    private ProcessEngine engine(List<Path> models) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        // As distributions and starter ship it; the class alone would keep no decisions.
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(BareSteps.forModels(models));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.getProcessEnginePlugins().add(new ConnectProcessEnginePlugin());
        return configuration.buildProcessEngine();
    }

    private void deploy(List<Path> models) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path model : models) {
            deployment.addString(model.getFileName().toString(), read(model));
        }
        deployment.deploy();
    }

    /** As many connections as Closeloop has; the driver's settings are its own defaults. */
    private static HikariDataSource dataSource(String jdbcUrl, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDriverClassName(Driver.class.getName());
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(20);
        return pool;
    }

    private static Stream<Path> packaged(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(BareEngine.class.getResource("/" + folder).toURI()))) {
            return files.toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The models in " + folder + " cannot be read", e);
        }
    }

    static String read(Path model) {
        try {
            return Files.readString(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
