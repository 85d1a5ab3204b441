package io.closeloop.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.closeloop.CloseloopTest;
import io.closeloop.TestMails;
import io.closeloop.TestReceivers;
import io.closeloop.TestSubscription;
import io.closeloop.base.Refusal;
import io.closeloop.process.Notification;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How events get to webhooks. */
@CloseloopTest
class NotificationProcessTest {

    private static final NotificationEvent EVENT = NotificationEvent.SALES_REVIEW;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private NotificationProcess process;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final String key = "review-" + UUID.randomUUID();
    private final String path = "/" + key + "?token=in-the-url";

    @Test
    void acceptedMessageIsSignedAndForgotten() {
        // given
        TestReceivers.web().stubFor(post(path).willReturn(noContent()));
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("蓝湖食品 Müller");

            // when
            receiver.send();

            // then
            LoggedRequest request = requests().get(0);
            String body = request.getBodyAsString();
            assertThat(body).contains("\"event\":\"SALES_REVIEW\"", "\"title\":\"Sales review: 蓝湖食品 Müller\"");
            assertThat(body).contains("\"id\":\"" + request.getHeader("Idempotency-Key") + "\"");
            assertThat(request.getHeader("X-Closeloop-Event")).isEqualTo("SALES_REVIEW");
            long timestamp = Long.parseLong(request.getHeader("X-Closeloop-Timestamp"));
            assertThat(timestamp).isCloseTo(clock.instant().getEpochSecond(), Offset.offset(30L));
            assertThat(request.getHeader("X-Closeloop-Signature"))
                    .isEqualTo(Signature.of(TestReceivers.SECRET, timestamp, body));
            assertThat(receiver.outcomes()).containsExactly("SENT HTTP 204");
            assertThat(receiver.contents()).containsOnlyNulls();
            assertThat(receiver.ends()).containsExactly("EndEvent_ReceiverTold");
        }
    }

    @Test
    void historyKeepsNeitherSecretNorAddressNorText() {
        // given
        TestReceivers.web().stubFor(post(path).willReturn(ok()));
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("Confidential");

            // when
            receiver.send();

            // then
            assertThat(receiver.variables())
                    .containsOnlyKeys("notificationId", "notificationChannel", "httpStatus")
                    .containsEntry("httpStatus", 200);
        }
    }

    @Test
    void whatCannotBeToldOfDoesNotFailWhatHappened() {
        // given
        try (var receiver = TestSubscription.webhook(context, NotificationEvent.DEAL_WON, path)) {
            long unknown = -1;

            // when
            process.notify(NotificationEvent.DEAL_WON, key, key, unknown);

            // then
            assertThat(receiver.contents()).singleElement().asString().contains(key);
        }
    }

    @Test
    void refusedMessageIsSentAgainUnderTheSameKey() {
        // given
        TestReceivers.web()
                .stubFor(post(path)
                        .inScenario(key)
                        .whenScenarioStateIs(STARTED)
                        .willReturn(serverError())
                        .willSetStateTo("well again"));
        TestReceivers.web()
                .stubFor(post(path)
                        .inScenario(key)
                        .whenScenarioStateIs("well again")
                        .willReturn(ok()));
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("Target missed");

            // when
            assertThatThrownBy(receiver::send).hasMessageContaining("localhost answered with the status 500.");
            assertThat(receiver.outcomes()).containsExactly("PENDING");
            receiver.send();

            // then
            assertThat(receiver.outcomes()).containsExactly("SENT HTTP 200");
            assertThat(requests())
                    .hasSize(2)
                    .extracting(request -> request.getHeader("Idempotency-Key"))
                    .containsOnly(requests().get(0).getHeader("Idempotency-Key"));
        }
    }

    @Test
    void messageThatIsNeverAcceptedBecomesAnIncidentWithoutSecrets() {
        // given
        TestReceivers.web().stubFor(post(path).willReturn(status(404)));
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("Target missed");

            // when
            int attempts = sendUntilGivenUp(receiver);

            // then
            assertThat(attempts).isEqualTo(6);
            var incident = runtime.createIncidentQuery()
                    .processInstanceId(receiver.instances().get(0).getId())
                    .singleResult();
            assertThat(incident.getIncidentMessage()).isEqualTo("localhost answered with the status 404.");
            assertThat(management.getJobExceptionStacktrace(
                            receiver.jobs().get(0).getId()))
                    .doesNotContain("in-the-url", TestReceivers.SECRET);
            assertThat(receiver.outcomes()).containsExactly("PENDING");
        }
    }

    private int sendUntilGivenUp(TestSubscription receiver) {
        int attempts = 0;
        for (Job job = receiver.jobs().get(0);
                job.getRetries() > 0;
                job = receiver.jobs().get(0)) {
            assertThatThrownBy(receiver::send).isInstanceOf(SendingFailedException.class);
            attempts++;
        }
        return attempts;
    }

    @Test
    void receiverThatTakesLongerThanFiveSecondsIsNotWaitedFor() {
        // given
        TestReceivers.web().stubFor(post(path).willReturn(ok().withFixedDelay(20_000)));
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("Target missed");

            // when
            long began = System.nanoTime();
            assertThatThrownBy(receiver::send).hasMessageContaining("localhost did not answer within 5 seconds.");

            // then
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        }
    }

    @Test
    void whatDidNotGoOutIsListedAndSentOnceMore() {
        // given
        TestReceivers.web().stubFor(post(path).willReturn(status(404)));
        Failures failures = context.getBean(Failures.class);
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            raise("Target missed");
            assertThat(failed(failures)).isEmpty();
            sendUntilGivenUp(receiver);

            // then
            Failures.Failure failure = failed(failures).get(0);
            assertThat(failure.why()).isEqualTo("localhost answered with the status 404.");
            assertThat(failure.event()).isEqualTo("SALES_REVIEW");
            assertThat(failure.letter()).isFalse();
            assertThat(failure.receiver()).startsWith("Test ");
            assertThat(failure.attemptsLeft()).isZero();
            assertThat(failure.nextAttemptAt()).isNull();

            // when
            TestReceivers.web().stubFor(post(path).willReturn(ok()));
            failures.sendAgain(failure.id());

            // then
            assertThat(failed(failures).get(0).attemptsLeft()).isEqualTo(1);
            receiver.send();
            assertThat(receiver.outcomes()).containsExactly("SENT HTTP 200");
            assertThat(failed(failures)).isEmpty();
            assertThatThrownBy(() -> failures.sendAgain(failure.id())).isInstanceOf(Refusal.class);
        }
    }

    private List<Failures.Failure> failed(Failures failures) {
        return failures.all().stream()
                .filter(failure -> failure.subject().equals(key))
                .toList();
    }

    @Test
    void sameEventIsToldOnce() {
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            // when
            raise("Target missed");
            raise("Target missed");

            // then
            assertThat(receiver.instances()).hasSize(1);
        }
    }

    @Test
    void everyDestinationIsToldOnItsOwn() {
        // given
        String other = "/" + UUID.randomUUID();
        TestReceivers.web().stubFor(post(path).willReturn(serverError()));
        TestReceivers.web().stubFor(post(other).willReturn(ok()));
        try (var broken = TestSubscription.webhook(context, EVENT, path);
                var well = TestSubscription.webhook(context, EVENT, other)) {
            raise("Target missed");

            // when
            assertThatThrownBy(broken::send).isInstanceOf(SendingFailedException.class);
            well.send();

            // then
            assertThat(broken.outcomes()).containsExactly("PENDING");
            assertThat(well.outcomes()).containsExactly("SENT HTTP 200");
        }
    }

    @Test
    void nothingIsStartedWhereNobodyWantsToKnow() {
        // when
        raise("Target missed");

        // then
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @Test
    void nobodyIsToldOfWhatWasRolledBack() {
        try (var receiver = TestSubscription.webhook(context, EVENT, path)) {
            // when
            transaction.executeWithoutResult(status -> {
                raise("Target missed");
                status.setRollbackOnly();
            });

            // then
            assertThat(receiver.outcomes()).isEmpty();
        }
    }

    @Test
    void whatWasUnderWayToARemovedDestinationIsDropped() {
        // given
        var receiver = TestSubscription.webhook(context, EVENT, path);
        raise("Target missed");
        var instance = receiver.instances().get(0).getId();
        Job job = receiver.jobs().get(0);

        // when
        receiver.remove();
        management.executeJob(job.getId());

        // then
        assertThat(context.getBean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("EndEvent_NobodyToTell");
        TestReceivers.web().verify(0, postRequestedFor(urlEqualTo(path)));
    }

    @Test
    void mailGoesToAMemberOfAGroupWithWhatTheyAreToKnow() {
        // given
        String address = UUID.randomUUID() + "@sales.example";
        String group = new TestPeople(context).group(address, "no address", null);
        try (var receiver = TestSubscription.mail(context, EVENT, "GROUP", group)) {
            raise("蓝湖食品 Müller\r\nBcc: evil@evil.example");

            // when
            receiver.send();

            // then
            var mail = TestMails.only(address);
            assertThat(mail.subject()).isEqualTo("Sales review: 蓝湖食品 Müller Bcc: evil@evil.example");
            assertThat(mail.text()).contains("Conversion: 31 %");
            assertThat(mail.html()).contains("Conversion", "31 %");
            assertThat(mail.header("Bcc")).isNull();
            assertThat(mail.header("From")).isEqualTo("sales@closeloop.example");
            assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@closeloop\\.example>");
            assertThat(receiver.outcomes()).containsExactly("SENT Taken by the mail server");
        }
    }

    @Test
    void everyMemberOfAGroupGetsAMailOfTheirOwn() {
        // given
        String ann = UUID.randomUUID() + "@sales.example";
        String bo = UUID.randomUUID() + "@sales.example";
        String group = new TestPeople(context).group(ann, bo);
        try (var receiver = TestSubscription.mail(context, EVENT, "GROUP", group)) {
            raise("Target missed");

            // when
            receiver.send();

            // then
            assertThat(receiver.outcomes())
                    .containsExactly("SENT Passed on to 2 people, a mail each", "PENDING", "PENDING");
            assertThat(TestMails.to(ann)).isEmpty();

            // when
            receiver.send();

            // then
            assertThat(TestMails.only(ann).text()).contains("Conversion: 31 %");
            assertThat(TestMails.only(bo).text()).contains("Conversion: 31 %");
            assertThat(receiver.ends())
                    .containsExactly("EndEvent_PassedOnToEach", "EndEvent_ReceiverTold", "EndEvent_ReceiverTold");
            assertThat(receiver.instances())
                    .extracting(HistoricProcessInstance::getBusinessKey)
                    .containsOnly(key);
        }
    }

    @Test
    void whatIsPassedOnWhileItsDestinationIsRemovedIsDropped() {
        // given
        String group = new TestPeople(context)
                .group(UUID.randomUUID() + "@sales.example", UUID.randomUUID() + "@sales.example");
        var receiver = TestSubscription.mail(context, EVENT, "GROUP", group);
        raise("Target missed");
        receiver.send();
        List<Job> jobs = receiver.jobs();

        // when
        receiver.remove();
        jobs.forEach(job -> management.executeJob(job.getId()));

        // then
        assertThat(jobs).hasSize(2);
        assertThat(jobs)
                .allSatisfy(job -> assertThat(context.getBean(HistoryService.class)
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .singleResult()
                                .getEndActivityId())
                        .isEqualTo("EndEvent_NobodyToTell"));
    }

    @Test
    void mailForNobodyIsDropped() {
        // given
        String group = new TestPeople(context).group(null, "no address");
        try (var receiver = TestSubscription.mail(context, EVENT, "GROUP", group)) {
            raise("Target missed");

            // when
            receiver.send();

            // then
            assertThat(receiver.outcomes()).containsExactly("DROPPED Nobody it is meant for has an e-mail address.");
            assertThat(receiver.ends()).containsExactly("EndEvent_NobodyToTell");
        }
    }

    @Test
    void managersSeeTheMessagesInCockpit() {
        // given
        var grants = context.getBean(AuthorizationService.class);

        // then
        assertThat(grants.isUserAuthorized(
                        "somebody",
                        List.of("sales-managers"),
                        Permissions.READ_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        Notification.KEY))
                .isTrue();
    }

    private void raise(String headline) {
        process.notify(EVENT, key, headline, Map.of("conversion", "31 %"));
    }

    private List<LoggedRequest> requests() {
        return TestReceivers.web()
                .findAll(postRequestedFor(urlEqualTo(path)).withHeader("Idempotency-Key", matchingUuid()));
    }

    private static StringValuePattern matchingUuid() {
        return matching("[0-9a-f-]{36}");
    }
}
