package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads that are posted at the same moment. */
@CloseloopTest
class LeadPostsTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));
    private static final Actor OTHER = new Actor("max", Set.of(Groups.MARKETING));

    @Autowired
    private LeadPosts posts;

    @Autowired
    private IdentityLocks locks;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService senders = Executors.newCachedThreadPool();

    @AfterEach
    void dismissSenders() {
        senders.shutdown();
    }

    @Test
    void leadsThatArriveWhileAnotherIsBeingWrittenAreWrittenInOneTransaction() throws Exception {
        // when
        var answers = answers(whileAnotherIsBeingWritten(
                post(LeadCase.fields(Map.of()), MARKETING),
                post(LeadCase.fields(Map.of()), MARKETING),
                post(LeadCase.fields(Map.of()), MARKETING)));

        // then
        assertThat(answers).allMatch(LeadIntake.Answer::created);
        assertThat(numbers(answers)).doesNotHaveDuplicates().allMatch(this::hasACase);
        assertThat(transactions(answers)).isEqualTo(1);
    }

    @Test
    void leadThatTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
        // given
        jdbc.sql("alter table crm.leads add constraint refused check (need is distinct from 'refused')")
                .update();
        try {
            // when
            var sent = whileAnotherIsBeingWritten(
                    post(LeadCase.fields(Map.of()), MARKETING),
                    post(LeadCase.fields(Map.of("need", "refused")), MARKETING),
                    post(LeadCase.fields(Map.of()), MARKETING));

            // then
            assertThat(numbers(answers(List.of(sent.get(0), sent.get(2)))))
                    .hasSize(2)
                    .allMatch(this::hasACase);
            assertThatThrownBy(() -> sent.get(1).get()).hasCauseInstanceOf(DataIntegrityViolationException.class);
        } finally {
            jdbc.sql("alter table crm.leads drop constraint refused").update();
        }
    }

    @Test
    void sameLeadTwiceAmongThoseThatWaitIsOneLead() throws Exception {
        // given
        Map<String, Object> lead = LeadCase.fields(Map.of());

        // when
        var answers = answers(whileAnotherIsBeingWritten(post(lead, MARKETING), post(lead, MARKETING)));

        // then
        assertThat(answers).extracting(LeadIntake.Answer::created).containsExactlyInAnyOrder(true, false);
        assertThat(Set.copyOf(numbers(answers))).hasSize(1);
    }

    @Test
    void whatAnotherUserPostsIsWrittenByItself() throws Exception {
        // when
        var answers = answers(whileAnotherIsBeingWritten(
                post(LeadCase.fields(Map.of()), MARKETING), post(LeadCase.fields(Map.of()), OTHER)));

        // then
        assertThat(transactions(answers)).isEqualTo(2);
    }

    @Test
    void faultyLeadIsRefusedWithoutWaitingForOthers() {
        assertThatThrownBy(() -> posts.take(Map.of("company", "Nobody"), MARKETING, null))
                .isInstanceOf(Refusal.class);
    }

    /** Sends them while the writing of one before them is held up. */
    @SafeVarargs
    private List<Future<LeadIntake.Answer>> whileAnotherIsBeingWritten(Callable<LeadIntake.Answer>... sent) {
        Map<String, Object> before = LeadCase.fields(Map.of());
        return transaction.execute(status -> {
            locks.hold(Set.of(new Identity("email " + before.get("email"))));
            senders.submit(post(before, MARKETING));
            await().atMost(LONG_ENOUGH).until(this::isHeldUp);
            List<Future<LeadIntake.Answer>> waiting =
                    Arrays.stream(sent).map(senders::submit).toList();
            await().atMost(LONG_ENOUGH).until(() -> waiting().size() == sent.length);
            return waiting;
        });
    }

    private Callable<LeadIntake.Answer> post(Map<String, Object> lead, Actor by) {
        return () -> posts.take(lead, by, null);
    }

    private boolean isHeldUp() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private Collection<?> waiting() {
        return (Collection<?>) ReflectionTestUtils.getField(posts, "waiting");
    }

    private static List<LeadIntake.Answer> answers(List<Future<LeadIntake.Answer>> sent)
            throws ExecutionException, InterruptedException {
        List<LeadIntake.Answer> answers = new ArrayList<>();
        for (Future<LeadIntake.Answer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private static List<String> numbers(List<LeadIntake.Answer> answers) {
        return answers.stream().map(answer -> answer.lead().number()).toList();
    }

    private boolean hasACase(String number) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("leadToClose")
                        .processInstanceBusinessKey(number)
                        .count()
                == 1;
    }

    private int transactions(List<LeadIntake.Answer> answers) {
        return jdbc.sql("select count(distinct xmin::text) from crm.leads where number = any(?)")
                .param(numbers(answers).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
