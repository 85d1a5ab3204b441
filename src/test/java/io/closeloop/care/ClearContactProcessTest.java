package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.ClearContact;
import io.closeloop.process.EvaluateCustomer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contact policy's caps, over every channel, time and parallel work. */
@CloseloopTest
class ClearContactProcessTest {

    private static final Instant NOON_OF_THE_FIRST_OF_MARCH = Instant.parse("2026-03-01T04:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final AtomicInteger names = new AtomicInteger();
    private Customer customer;

    @BeforeEach
    void aCustomer() {
        clock.set(NOON_OF_THE_FIRST_OF_MARCH);
        customer = Customer.create(context);
    }

    @Test
    void thirdPushOfAMonthIsSuppressedAndSaysWhy() {
        // when
        List<Boolean> answers =
                List.of(wants(TouchChannel.EMAIL), wants(TouchChannel.MESSAGE), wants(TouchChannel.EMAIL));

        // then
        assertThat(answers).containsExactly(true, true, false);
        assertThat(column("state")).containsExactly("DONE", "DONE", "SUPPRESSED");
        assertThat(column("reason")).containsExactly(null, null, "Two unasked pushes a month are the most.");
        assertThat(column("rule")).containsExactly("Rule_ContactFree", "Rule_ContactFree", "Rule_PushesUsedUp");
    }

    @Test
    void pushIsFreeAgainOnTheSameDayOfTheNextMonthWhateverTheHour() {
        // given
        wants(TouchChannel.EMAIL);
        wants(TouchChannel.EMAIL);

        // when / then: 31 March, late
        clock.set(Instant.parse("2026-03-31T15:59:00Z"));
        assertThat(wants(TouchChannel.EMAIL)).isFalse();

        // when / then: 1 April, two minutes later
        clock.set(Instant.parse("2026-03-31T16:01:00Z"));
        assertThat(wants(TouchChannel.EMAIL)).isTrue();
    }

    @Test
    void customerOfTierAHasOneContactAWeekOverEveryChannel() {
        // given
        customer.tier("A");

        // when / then
        assertThat(wants(TouchChannel.VISIT)).isTrue();
        assertThat(wants(TouchChannel.EMAIL)).isFalse();
        clock.advance(Duration.ofDays(6));
        assertThat(wants(TouchChannel.PHONE)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(wants(TouchChannel.EMAIL)).isTrue();
        assertThat(wants(TouchChannel.PHONE)).isFalse();
    }

    @Test
    void contactThatARepHasLoggedCountsForTierA() {
        // given
        customer.tier("A").followedUp(clock.instant().minus(Duration.ofDays(3)));

        // when / then
        assertThat(wants(TouchChannel.PHONE)).isFalse();
        clock.advance(Duration.ofDays(4));
        assertThat(wants(TouchChannel.PHONE)).isTrue();
    }

    @Test
    void callsAndVisitsAreNoPushes() {
        // when
        List<Boolean> answers = IntStream.range(0, 4)
                .mapToObj(call -> wants(TouchChannel.PHONE))
                .toList();

        // then
        assertThat(answers).containsOnly(true);
        assertThat(wants(TouchChannel.EMAIL)).isTrue();
    }

    @Test
    void suppressedTouchTakesNoPlace() {
        // given
        wants(TouchChannel.EMAIL);
        wants(TouchChannel.EMAIL);
        IntStream.range(0, 3).forEach(push -> wants(TouchChannel.EMAIL));

        // when
        clock.advance(Duration.ofDays(31));

        // then
        assertThat(List.of(wants(TouchChannel.EMAIL), wants(TouchChannel.EMAIL)))
                .containsOnly(true);
    }

    @Test
    void ofManyPushesAtOneMomentTwoPass() throws Exception {
        assertThat(atOneMoment(12, TouchChannel.EMAIL)).isEqualTo(2);
        assertThat(column("state").stream().filter("DONE"::equals)).hasSize(2);
    }

    @Test
    void ofManyContactsOfTierAAtOneMomentOnePasses() throws Exception {
        // given
        customer.tier("A");

        // then
        assertThat(atOneMoment(12, TouchChannel.PHONE)).isEqualTo(1);
    }

    @Test
    void touchWantedTwiceOnOneDayHappensOnce() {
        // when
        List<Boolean> answers = List.of(wants("SURVEY", TouchChannel.EMAIL), wants("SURVEY", TouchChannel.EMAIL));

        // then
        assertThat(answers).containsExactly(true, false);
        assertThat(column("state")).containsExactly("DONE", "SUPPRESSED");
        assertThat(column("reason")).containsExactly(null, "The customer gets or got the same today.");

        // when / then: the next day it is another one
        clock.advance(Duration.ofDays(1));
        assertThat(wants("SURVEY", TouchChannel.EMAIL)).isTrue();
    }

    @Test
    void touchThatWasNotAllowedMayBeAskedForAgainOnTheSameDay() {
        // given
        customer.tier("A");
        wants(TouchChannel.PHONE);
        assertThat(wants("SURVEY", TouchChannel.EMAIL)).isFalse();

        // when
        customer.tier("B");

        // then
        assertThat(wants("SURVEY", TouchChannel.EMAIL)).isTrue();
    }

    @Test
    void promisedContactThatNobodySettlesIsReleasedWhenItsTimeIsUp() {
        // given: a visit is promised for a week, and its process is gone
        customer.tier("A");
        jdbc.sql("""
                        insert into crm.care_touches
                               (version, account_id, touch, nature, channel, performer, due_on, state, decided_at,
                                held_until, created_at)
                        values (0, :id, 'EXECUTIVE_VISIT', 'CONTACT', 'VISIT', 'EXECUTIVES', '2026-03-01', 'RESERVED', :now,
                                :until, :now)""")
                .param("id", customer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", clock.instant().plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .update();

        // when / then
        clock.advance(Duration.ofDays(7));
        assertThat(wants(TouchChannel.PHONE)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(wants(TouchChannel.PHONE)).isTrue();
        assertThat(column("touch || ' ' || state")).contains("EXECUTIVE_VISIT LAPSED");
    }

    private long atOneMoment(int people, TouchChannel channel) throws Exception {
        Callable<Boolean> contact = () -> wants(channel);
        List<Boolean> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(people, contact))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        return answers.stream().filter(allowed -> allowed).count();
    }

    private boolean wants(TouchChannel channel) {
        return wants("TOUCH_" + names.incrementAndGet(), channel);
    }

    private boolean wants(String touch, TouchChannel channel) {
        VariableMap contact = Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), customer.id())
                .putValue(ClearContact.Variables.TOUCH.name(), touch)
                .putValue(ClearContact.Variables.TOUCH_CHANNEL.name(), channel.name());
        String instance = runtime.startProcessInstanceByKey(ClearContact.KEY, customer.number(), contact)
                .getId();
        return (Boolean) history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(ClearContact.Variables.CONTACT_ALLOWED.name())
                .singleResult()
                .getValue();
    }

    private List<String> column(String column) {
        return jdbc.sql("select " + column + " from crm.care_touches where account_id = :id order by id")
                .param("id", customer.id())
                .query((row, index) -> row.getString(1))
                .list();
    }
}
