package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestAudience;
import io.closeloop.TestMail;
import io.closeloop.TestMails;
import io.closeloop.process.NotificationEvent;
import io.closeloop.process.SatisfactionSurveyProcess;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Late cases and bad marks are told of; surveys go to customers by mail. */
@CloseloopTest
class ToldOfCustomersProcessTest {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080/survey/[A-Za-z0-9_-]{43}");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SatisfactionSurveyProcess surveys;

    @Autowired
    private TestMail mail;

    @Autowired
    private JdbcClient jdbc;

    private ServiceRun run;

    @BeforeEach
    void makeCustomer() {
        run = ServiceRun.ofCustomer(context, "C");
    }

    @Test
    void lateCaseIsToldOf() {
        // given
        run.giveOwnerALogin();
        jdbc.sql("update crm.team_members set name = 'Wang Fang' where user_id = ?")
                .param(run.owner())
                .update();
        run.openFault();
        try (var audience = new TestAudience(context, NotificationEvent.CASE_ESCALATED)) {
            // when
            run.fire("Timer_AnswerOverdue");

            // then
            assertThat(audience.contents())
                    .singleElement()
                    .asString()
                    .contains("\"subject\":\"Line 2 stops\"", "\"owner\":\"Wang Fang\"", "\"answerDueAt\":\"");
            audience.hears("\"subject\":\"Line 2 stops\"", "Owner: Wang Fang");
        }
    }

    @Test
    void badMarkIsToldOfWithTheCaseItBecame() {
        // given
        surveys.start(run.accountId(), run.number());
        run.sendSurveyLink();
        try (var audience = new TestAudience(context, NotificationEvent.BAD_MARK)) {
            // when
            run.answerSurvey(5, 2, 5, 8);

            // then
            assertThat(audience.contents())
                    .singleElement()
                    .asString()
                    .contains("\"productExperience\":2", "\"serviceCase\":\"SC-", run.number());
            audience.hears("\"productExperience\":2", "Product experience: 2");
        }
    }

    @Test
    void surveysLinkAndItsReminderArriveAndWork() {
        // given
        mail.posts(run.email());
        surveys.start(run.accountId(), run.number());
        assertThat(run.openTasks()).isEmpty();

        // when
        sendLetter("SURVEY_INVITATION");
        run.fire("Timer_ReminderDue");
        sendLetter("SURVEY_REMINDER");

        // then
        assertThat(TestMails.to(run.email()))
                .extracting(TestMails.Received::subject)
                .containsExactly("How satisfied are you with us?", "A reminder: how satisfied are you with us?");
        TestMails.Received invitation = TestMails.to(run.email()).get(0);
        assertThat(invitation.text()).contains("Dear Li Wei,");
        assertThat(invitation.html()).contains("href=\"" + link(invitation) + "\"");
        assertThat(jdbc.sql("select count(*) from crm.notifications where address = ? and content is not null")
                        .param(run.email())
                        .query(Integer.class)
                        .single())
                .as("letters whose link is kept")
                .isZero();

        // when
        run.answerSurveyAt(link(invitation), 5, 5, 5, 10);

        // then
        assertThat(run.hasReached("EndEvent_SurveyAnswered")).isTrue();
    }

    @Test
    void addressThatHidesASecondHeaderGetsNoMailButATask() {
        // given
        String hidden = "li@blue.example\r\nBcc: evil@evil.example";
        jdbc.sql("update crm.contacts set email = :email where account_id = :account")
                .param("email", hidden)
                .param("account", run.accountId())
                .update();
        mail.posts(hidden);

        // when
        surveys.start(run.accountId(), run.number());

        // then
        assertThat(run.openTasks()).containsExactly("UserTask_SendSurveyLink");
        assertThat(TestMails.to("evil@evil.example")).isEmpty();
    }

    private void sendLetter(String kind) {
        String key = jdbc.sql("select event_key from crm.notifications where address = :address and event = :kind")
                .param("address", run.email())
                .param("kind", kind)
                .query(String.class)
                .single();
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        ManagementService management = context.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private static String link(TestMails.Received letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
