package io.closeloop.rules;

import static io.closeloop.rules.RuleRun.ANALYST;
import static io.closeloop.rules.RuleRun.MANAGER;
import static io.closeloop.rules.RuleRun.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.process.RuleChange.Approval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens to a decision when two people act at one moment. */
@CloseloopTest
class PublicationsAtOneMomentTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private RuleRun rule;

    @BeforeEach
    void aDecision() {
        rule = RuleRun.published(context);
    }

    @Test
    void draftSentTwiceIsSubmittedOnce() throws Exception {
        // given
        int draft = rule.draft(ANALYST, 200);

        // when
        Callable<Integer> send = () -> rule.trySubmit(ANALYST, draft).getStatus();
        List<Integer> answers = atOnce(send, send);

        // then
        assertThat(answers).containsExactlyInAnyOrder(202, 409);
        assertThat(rule.read("/changes?key=" + rule.key(), "$.total")).isEqualTo("1");
    }

    @Test
    void ofTwoChangesApprovedAtOneMomentOneIsPublished() throws Exception {
        // given
        String one = rule.submit(ANALYST, rule.draft(ANALYST, 200));
        String other = rule.submit(OTHER, rule.draft(OTHER, 300));

        // when
        List<Boolean> approved =
                atOnce(() -> succeeds(() -> rule.approve(one)), () -> succeeds(() -> rule.approve(other)));

        // then
        assertThat(approved).containsExactlyInAnyOrder(true, false);
        assertThat(versions()).isEqualTo(2);
        assertThat(List.of(rule.state(one), rule.state(other))).containsExactlyInAnyOrder("PUBLISHED", "SUBMITTED");
    }

    @Test
    void changeApprovedTwiceAtOneMomentIsPublishedOnce() throws Exception {
        // given
        String number = rule.submitted(200);
        String task = rule.approval(number).getId();

        // when
        Callable<Boolean> approve = () -> succeeds(() -> rule.as(
                MANAGER,
                () -> context.getBean(TaskService.class).complete(task, Map.of(Approval.DECISION, "APPROVED"))));
        List<Boolean> approved = atOnce(approve, approve);

        // then
        assertThat(approved).containsExactlyInAnyOrder(true, false);
        assertThat(versions()).isEqualTo(2);
        assertThat(rule.state(number)).isEqualTo("PUBLISHED");
    }

    private long versions() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(rule.key())
                .count();
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Callable<T>> calls = List.of(waiting(start, one), waiting(start, other));
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<T> waiting(CyclicBarrier start, Callable<T> call) {
        return () -> {
            start.await();
            return call.call();
        };
    }
}
