package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.lead.LeadIntake;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that wait for a thread at the same moment. */
@CloseloopTest
class JobsTogetherTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));
    private static final Duration FOREVER = Duration.ofMinutes(1);

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private LeadIntake intake;

    @Autowired
    private JdbcClient jdbc;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Turn turn = new Turn(FOREVER);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final JobExecutor idle = new IdleJobExecutor();
    private JobExecutor before;

    @BeforeEach
    void switchOn() {
        before = engine.getJobExecutor();
        engine.setJobExecutor(idle);
        idle.start();
    }

    @AfterEach
    void switchOff() {
        thread.shutdown();
        engine.setJobExecutor(before);
    }

    @Test
    void leadsThatWaitAreScoredInOneTransaction() {
        // given
        List<String> leads = leads(3);
        waiting.addAll(List.of(scoring(leads.get(1)), scoring(leads.get(2))));

        // when
        scoring(leads.get(0)).run();

        // then
        assertThat(waiting).isEmpty();
        assertThat(leads).allMatch(this::isScored);
        assertThat(transactions(leads)).isEqualTo(1);
    }

    @Test
    void jobThatWaitsTwiceIsExecutedOnce() {
        // given
        List<String> leads = leads(2);
        waiting.addAll(List.of(scoring(leads.get(1)), scoring(leads.get(0)), scoring(leads.get(1))));

        // when
        scoring(leads.get(0)).run();

        // then
        assertThat(leads).allMatch(this::isScored);
        assertThat(transactions(leads)).isEqualTo(1);
    }

    @Test
    void leadThatCannotBeScoredFailsByItself() {
        // given
        List<String> leads = leads(3);
        jdbc.sql("update crm.leads set status = 'QUALIFIED' where number = ?")
                .param(leads.get(1))
                .update();
        waiting.addAll(List.of(scoring(leads.get(1)), scoring(leads.get(2))));
        int retries = job(leads.get(1)).getRetries();

        // when
        scoring(leads.get(0)).run();

        // then
        assertThat(List.of(leads.get(0), leads.get(2))).allMatch(this::isScored);
        assertThat(job(leads.get(1)).getExceptionMessage()).contains("cannot be scored");
        assertThat(job(leads.get(1)).getRetries()).isNotEqualTo(retries);
        assertThat(job(leads.get(0))).isNull();
        assertThat(job(leads.get(2))).isNull();
    }

    @Test
    void jobsThatScoreNoLeadAreLeftToOtherThreads() {
        // given
        List<String> leads = leads(1);
        Runnable other = jobs("of-another-kind");
        waiting.add(other);

        // when
        scoring(leads.get(0)).run();

        // then
        assertThat(leads).allMatch(this::isScored);
        assertThat(waiting).containsExactly(other);
    }

    @Test
    void jobsThatScoreNoLeadAreNeverExecutedTogether() {
        // given
        List<String> jobs = jobsOfAnotherProcess(2);
        waiting.add(jobs("of-another-kind"));

        // when
        jobs(jobs, turn).run();

        // then
        assertThat(jdbc.sql("select count(distinct xmin::text) from act_hi_actinst where act_id_ = 'ServiceTask_Other'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void leadWaitsForTheOthersAndTakesAlongWhatCameMeanwhile() throws Exception {
        // given
        List<String> leads = leads(2);
        assertThat(turn.takeIfFree()).isTrue();
        Future<?> done = thread.submit(scoring(leads.get(0)));
        await().until(turn::isAwaited);
        waiting.add(scoring(leads.get(1)));
        boolean scoredTooSoon = isScored(leads.get(0));

        // when
        turn.giveBack();
        done.get();

        // then
        assertThat(scoredTooSoon).isFalse();
        assertThat(leads).allMatch(this::isScored);
        assertThat(transactions(leads)).isEqualTo(1);
    }

    @Test
    void leadIsScoredWithoutItsTurnWhereThatDoesNotCome() throws Exception {
        // given
        List<String> leads = leads(2);
        Runnable second = scoring(leads.get(1));
        waiting.add(second);
        Turn ofOneHeldUp = new Turn(Duration.ZERO);
        assertThat(ofOneHeldUp.takeIfFree()).isTrue();

        // when
        thread.submit(jobs(List.of(job(leads.get(0)).getId()), ofOneHeldUp)).get();

        // then
        assertThat(isScored(leads.get(0))).isTrue();
        assertThat(waiting).containsExactly(second);
    }

    @Test
    void jobsThatScoreNoLeadWaitForNobody() throws Exception {
        // given
        List<String> jobs = jobsOfAnotherProcess(1);
        assertThat(turn.takeIfFree()).isTrue();

        // when
        thread.submit(jobs(jobs, turn)).get(FOREVER.toSeconds() / 2, TimeUnit.SECONDS);

        // then
        assertThat(managementService.createJobQuery().jobId(jobs.get(0)).count())
                .isZero();
    }

    @Test
    void jobIsExecutedThoughItCannotBeToldWhatItDoes() throws Exception {
        // given
        List<String> jobs = jobsOfAnotherProcess(1);
        Queue<Runnable> broken = new ConcurrentLinkedQueue<>() {
            @Override
            public Stream<Runnable> stream() {
                throw new IllegalStateException("test fault");
            }
        };

        // when
        new JobsTogether(jobs, (ProcessEngineImpl) engine.getProcessEngine(), broken, turn).run();

        // then
        assertThat(managementService.createJobQuery().jobId(jobs.get(0)).count())
                .isZero();
        assertThat(turn.takeIfFree()).isTrue();
    }

    private List<String> jobsOfAnotherProcess(int count) {
        var model = Bpmn.createExecutableProcess("otherJobs")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Other")
                .camundaAsyncBefore()
                .camundaExpression("${true}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("other-jobs.bpmn", model)
                .deploy();
        return IntStream.range(0, count)
                .mapToObj(number -> runtimeService.startProcessInstanceByKey("otherJobs"))
                .map(instance -> managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId())
                .toList();
    }

    private List<String> leads(int count) {
        return IntStream.range(0, count).mapToObj(number -> lead()).toList();
    }

    private String lead() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> lead = Map.of(
                "company",
                mark.replaceAll("[0-9-]", ""),
                "contactName",
                "Ann Lee",
                "email",
                mark + "@example.invalid",
                "source",
                "WEBSITE");
        return intake.capture(lead, MARKETING, null).lead().number();
    }

    private Runnable scoring(String lead) {
        return jobs(job(lead).getId());
    }

    private Runnable jobs(String id) {
        return jobs(List.of(id), turn);
    }

    private Runnable jobs(List<String> ids, Turn its) {
        return new JobsTogether(ids, (ProcessEngineImpl) engine.getProcessEngine(), waiting, its);
    }

    private Job job(String lead) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(lead).list().stream()
                .flatMap(instance ->
                        managementService
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .messages()
                                .list()
                                .stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isScored(String lead) {
        return jdbc.sql("select score is not null from crm.leads where number = ?")
                .param(lead)
                .query(Boolean.class)
                .single();
    }

    private int transactions(List<String> leads) {
        return jdbc.sql("select count(distinct xmin::text) from crm.leads where number = any(?)")
                .param(leads.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Is active, but looks for no jobs by itself. */
    private static class IdleJobExecutor extends JobExecutor {

        @Override
        protected void startExecutingJobs() {
            // There is no thread to start.
        }

        @Override
        protected void stopExecutingJobs() {
            // Nor one to stop.
        }

        @Override
        public void executeJobs(List<String> jobIds, ProcessEngineImpl processEngine) {
            throw new UnsupportedOperationException();
        }
    }
}
