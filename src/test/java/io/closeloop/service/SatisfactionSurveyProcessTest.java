package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.TestMail;
import io.closeloop.base.CustomerMail;
import io.closeloop.process.SatisfactionSurvey;
import io.closeloop.process.SatisfactionSurveyProcess;
import io.closeloop.process.ServiceCaseWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class SatisfactionSurveyProcessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SatisfactionSurveyProcess process;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestMail mail;

    @Autowired
    private JdbcClient jdbc;

    private ServiceRun run;

    @BeforeEach
    void makeCustomer() {
        clock.set(NOW);
        run = ServiceRun.ofCustomer(context, "C");
    }

    @Test
    void linkIsSentByHandWithoutMailAndForgottenThen() {
        // given
        process.start(run.accountId(), run.number());
        String link = run.surveyLink();
        assertThat(link).matches("http://127\\.0\\.0\\.1:8080/survey/[A-Za-z0-9_-]{43}");
        assertThat(kept(link)).isZero();
        String shown = run.shown(run.task(SatisfactionSurvey.Tasks.SEND_SURVEY_LINK), "survey")
                .toString();
        assertThat(shown).contains("/letter").doesNotContain(link);

        // when
        run.sendSurveyLink();
        run.answerSurvey(5, 4, 3, 9);

        // then
        assertThat(run.hasReached("EndEvent_LinkSent")).isTrue();
        assertThat(run.hasReached("EndEvent_SurveyAnswered")).isTrue();
        assertThat(letters()).isEqualTo("SURVEY_INVITATION sent by test.service null");
        assertThat(answer()).isEqualTo("5 4 3 9 false");
        assertThat(run.openTasks()).isEmpty();
    }

    @Test
    void customerIsRemindedOnceAndAnswersByEitherLink() {
        // given
        process.start(run.accountId(), run.number());
        String invitation = run.surveyLink();
        run.sendSurveyLink();
        assertThat(due("Timer_ReminderDue")).isEqualTo(days(5));

        // when
        clock.set(days(40));
        run.fire("Timer_ReminderDue");
        String reminder = run.surveyLink();
        run.sendSurveyLink();
        assertThat(reminder).isNotEqualTo(invitation);
        assertThat(due("Timer_SurveyOver")).isEqualTo(days(54));
        run.answerSurveyAt(invitation, 5, 5, 5, 10);

        // then
        assertThat(run.hasReached("EndEvent_SurveyAnswered")).isTrue();
        assertThat(run.openTasks()).isEmpty();
    }

    @Test
    void surveyExpiresWithoutAnAnswer() {
        // given
        process.start(run.accountId(), run.number());
        String link = run.surveyLink();
        run.sendSurveyLink();
        clock.set(days(40));
        run.fire("Timer_ReminderDue");
        run.sendSurveyLink();

        // when
        clock.set(days(54).plusSeconds(1));
        assertThatThrownBy(() -> run.answerSurveyAt(link, 5, 5, 5, 10)).hasMessageContaining("is EXPIRED");
        run.fire("Timer_SurveyOver");

        // then
        assertThat(run.hasReached("EndEvent_SurveyExpired")).isTrue();
        assertThat(jdbc.sql("select state from crm.surveys where account_id = ?")
                        .param(run.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
    }

    @Test
    void contactPolicyHoldsForTheReminderToo() {
        // given
        run.pushed(1);
        process.start(run.accountId(), run.number());
        run.sendSurveyLink();

        // when
        run.fire("Timer_ReminderDue");

        // then
        assertThat(run.hasReached("CallActivity_SendReminder")).isFalse();
        assertThat(run.jobs("Timer_SurveyOver")).hasSize(1);
    }

    @Test
    void surveyThatThePolicyForbidsIsNotSent() {
        // given
        run.pushed(2);

        // when
        process.start(run.accountId(), run.number());

        // then
        assertThat(run.hasReached("EndEvent_SurveySuppressed")).isTrue();
        assertThat(run.openTasks()).isEmpty();
    }

    @Test
    void badMarkOpensACaseAndTheOwnerSpeaksWithTheCustomer() {
        // given
        run.giveOwnerALogin();
        process.start(run.accountId(), run.number());
        run.sendSurveyLink();

        // when
        run.answerSurvey(5, 2, 5, 8);
        run.setPriority();

        // then
        var task = run.task(SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER);
        assertThat(task.getAssignee()).isEqualTo(run.owner());
        assertThat(run.shown(task, "survey").toString()).contains("product experience 2");
        assertThat(run.row("source || ' ' || kind || ' ' || severity", String.class))
                .isEqualTo("SURVEY COMPLAINT MEDIUM");
        assertThat(run.openTasks())
                .containsExactly(ServiceCaseWork.Tasks.ANSWER_CASE, SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER);

        // when
        run.submit(SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER, run.owner(), Map.of("talkNote", "Training next week"));

        // then
        assertThat(run.hasReached("EndEvent_CustomerSpokenWith")).isTrue();
        assertThat(jdbc.sql(
                                "select title || ': ' || detail from crm.survey_timeline where account_id = ? and by_user = ?")
                        .params(run.accountId(), run.owner())
                        .query(String.class)
                        .list())
                .containsExactly("Spoken with the customer about the bad mark: Training next week");
        assertThat(jdbc.sql("select talk_note || ' ' || talked_by from crm.surveys where account_id = ?")
                        .param(run.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("Training next week " + run.owner());
    }

    @Test
    void withoutAnOwnerWhoCanLogInManagersSpeakWithTheCustomer() {
        // given
        process.start(run.accountId(), run.number());
        run.sendSurveyLink();

        // when
        run.answerSurvey(1, 5, 5, 0);

        // then
        assertThat(run.task(SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER).getAssignee())
                .isNull();
        assertThat(run.candidateGroups(SatisfactionSurvey.Tasks.SPEAK_WITH_CUSTOMER))
                .containsExactly("sales-managers");
        assertThat(run.row("severity", String.class)).isEqualTo("HIGH");
    }

    @Test
    void withMailNobodyHasToSendTheLink() {
        // given
        mail.reaches(run.email());

        // when
        process.start(run.accountId(), run.number());

        // then
        assertThat(run.hasReached("EndEvent_LinkMailed")).isTrue();
        assertThat(run.openTasks()).isEmpty();
        assertThat(mail.to(run.email())).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(CustomerMail.Kind.SURVEY_INVITATION);
            assertThat(kept(letter.link())).isZero();
            run.answerSurveyAt(letter.link(), 4, 4, 4, 7);
        });
        assertThat(letters()).isEqualTo("SURVEY_INVITATION sent by system null");
        assertThat(run.hasReached("EndEvent_SurveyAnswered")).isTrue();
    }

    /** How often the link's token stands anywhere in the tables of links, in clear. */
    private long kept(String link) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        return jdbc.sql("select count(*) from crm.survey_links where encode(token_hash, 'escape') like '%' || ? || '%'")
                .param(token)
                .query(Long.class)
                .single();
    }

    private String letters() {
        return jdbc.sql("""
                        select string_agg(l.kind || ' sent by ' || l.sent_by || ' ' || coalesce(l.link, 'null'), ', ')
                          from crm.survey_letters l
                          join crm.surveys        s on s.id = l.survey_id
                         where s.account_id = ?""").param(run.accountId()).query(String.class).single();
    }

    private String answer() {
        return jdbc.sql("""
                        select concat_ws(' ', service_quality, product_experience, continuation, recommendation,
                                         bad_mark::text)
                          from crm.survey_answers
                         where account_id = ?""").param(run.accountId()).query(String.class).single();
    }

    private Instant due(String timer) {
        return run.job(timer).getDuedate().toInstant();
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
