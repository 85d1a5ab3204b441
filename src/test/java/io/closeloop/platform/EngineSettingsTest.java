package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import java.sql.Connection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class EngineSettingsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private HistoryService history;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @Autowired
    private StartupMessages messages;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void historyKeepsTheLastValueOfAVariableButNotEachSettingOfIt() {
        // given
        String instance = startProcessWith("amount", 1);

        // when
        runtime.setVariable(instance, "amount", 2);

        // then
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .variableUpdates()
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(HistoricVariableInstance::getValue)
                .contains(2);
    }

    @Test
    void historyDoesNotKeepWhatATaskShowed() {
        // given
        String instance = startProcessWith("amount", 1);
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();

        // when
        tasks.setVariableLocal(task.getId(), "customer", "Acme");
        tasks.setVariableLocal(task.getId(), "customer", "Acme Works");
        tasks.removeVariableLocal(task.getId(), "customer");

        // then
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("customer")
                        .includeDeleted()
                        .count())
                .isZero();
    }

    @Test
    void historyKeepsThatAJobFailedButNotThatOneRan() {
        // given
        String job = managementService
                .createJobQuery()
                .processInstanceId(startProcessWithJob())
                .singleResult()
                .getId();

        // when
        assertThatThrownBy(() -> managementService.executeJob(job)).isInstanceOf(ProcessEngineException.class);
        runtime.setVariable(
                managementService.createJobQuery().jobId(job).singleResult().getProcessInstanceId(), "amount", 2);
        managementService.executeJob(job);

        // then
        assertThat(history.createHistoricJobLogQuery().jobId(job).list())
                .singleElement()
                .matches(HistoricJobLog::isFailureLog);
    }

    @Test
    void expressionsInModelsStillRun() {
        // when
        String instance = startProcessWith("amount", 20);

        // then
        assertThat(runtime.getVariable(instance, "doubled")).isEqualTo(40L);
    }

    @Test
    void serialisedJavaObjectIsRefused() {
        // given
        var sent = Variables.serializedObjectValue("rO0ABXA=")
                .objectTypeName("java.util.ArrayList")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .create();

        // when, then
        assertThatThrownBy(() -> startProcessWith("list", sent))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void expressionInAQueryIsRefused() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${1 + 1}")
                        .list())
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Expressions are forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "statement_timeout, 1min",
        "idle_in_transaction_session_timeout, 1min",
        "client_connection_check_interval, 10s"
    })
    void databaseEndsWhatNobodyWaitsFor(String setting, String value) {
        assertThat(jdbc.sql("show " + setting).query(String.class).single()).isEqualTo(value);
    }

    @Test
    void expressionInAStoredQueryIsRefused() {
        // given
        Filter filter =
                filters.newTaskFilter("stored").setQuery(tasks.createTaskQuery().taskAssigneeExpression("${1 + 1}"));

        // when, then
        assertThatThrownBy(() -> filters.saveFilter(filter))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Expressions are forbidden in stored queries");
    }

    @Test
    void noUserReadsMoreThanTwoThousandRowsAtOnce() {
        identity.setAuthenticatedUserId("somebody");
        try {
            assertThat(tasks.createTaskQuery().listPage(0, 2_000)).isEmpty();
            assertThatThrownBy(() -> tasks.createTaskQuery().listPage(0, 2_001))
                    .isInstanceOf(BadUserRequestException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void idsOfPeopleMayHaveDotsAndHyphensButNoBlanks() {
        // given
        String id = "id-with.all_of-it";

        // when
        identity.saveUser(identity.newUser(id));

        // then
        assertThat(identity.createUserQuery().userId(id).count()).isOne();
        identity.deleteUser(id);
        assertThatThrownBy(() -> identity.saveUser(identity.newUser("two words")))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void changedModelIsDeployedWithoutThoseThatDidNotChange() {
        assertThat(engine.isDeployChangedOnly()).isTrue();
    }

    @Test
    void feelIsWarmBeforeTheFirstLead() {
        // given
        CachingFeelEngine feel = new CachingFeelEngine();

        // when
        new EngineConfiguration(messages, feel, new DecisionSettings(feel), null, null)
                .postProcessEngineBuild(processEngine);

        // then
        assertThat(feel.statistics().loadSuccessCount()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void driverGivesUpAServerThatDoesNotAnswer() {
        Integer millis = template.execute((ConnectionCallback<Integer>) Connection::getNetworkTimeout);
        assertThat(millis).isEqualTo(90_000);
    }

    /** Its job fails until there is a variable {@code amount}. */
    private String startProcessWithJob() {
        var model = Bpmn.createExecutableProcess("jobLogTest")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaExpression("${amount * 2}")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("job-log-test.bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey("jobLogTest").getId();
    }

    private String startProcessWith(String variable, Object value) {
        var model = Bpmn.createExecutableProcess("settingsTest")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaExpression("${empty amount ? 0 : amount * 2}")
                .camundaResultVariable("doubled")
                .userTask()
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("settings-test.bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey(
                        "settingsTest",
                        Variables.putValue("amount", 0).putValueTyped(variable, Variables.untypedValue(value)))
                .getId();
    }
}
