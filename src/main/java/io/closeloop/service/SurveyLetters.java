package io.closeloop.service;

import io.closeloop.base.CustomerMail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters with a survey's links: each is recorded, and sent by mail if there is one. */
@Component
class SurveyLetters {

    private static final String PAGE = "/survey/";

    private final ObjectProvider<CustomerMail> mail;
    private final ServiceProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyLetters(ObjectProvider<CustomerMail> mail, ServiceProperties properties, JdbcClient jdbc, Clock clock) {
        this.mail = mail;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the invitation, or the reminder where there is one already, with a link of its own, and mails it.
     *
     * @return false where it has to be sent by hand
     */
    boolean write(Survey survey) {
        SurveyToken token = SurveyToken.create();
        String link = properties.publicUrl() + PAGE + token.text();
        Kind kind = isInvited(survey.id()) ? Kind.SURVEY_REMINDER : Kind.SURVEY_INVITATION;
        keep(survey.id(), token);
        record(survey, kind, link);
        return survey.contactEmail() != null
                && Optional.ofNullable(mail.getIfAvailable())
                        .map(door -> door.send(letter(survey, kind, link)))
                        .orElse(false);
    }

    /** The link that somebody has to send; empty where all are sent. */
    Optional<Unsent> unsent(long surveyId) {
        return jdbc.sql("select recipient, link from crm.survey_letters where survey_id = :id and sent_at is null")
                .param("id", surveyId)
                .query(Unsent.class)
                .optional();
    }

    /** The letter is out, and its link is kept in clear no longer. */
    void sent(long surveyId, String note, String by) {
        jdbc.sql("""
                        update crm.survey_letters
                           set sent_at = :now, sent_by = :by, note = :note, link = null
                         where survey_id = :id and sent_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("note", note)
                .param("id", surveyId)
                .update();
    }

    /** The survey behind a link. */
    Optional<Long> surveyOf(SurveyToken token) {
        return jdbc.sql("select survey_id from crm.survey_links where token_hash = :hash")
                .param("hash", token.hash())
                .query(Long.class)
                .optional();
    }

    private boolean isInvited(long surveyId) {
        return jdbc.sql("select exists (select 1 from crm.survey_letters where survey_id = :id)")
                .param("id", surveyId)
                .query(Boolean.class)
                .single();
    }

    private void keep(long surveyId, SurveyToken token) {
        jdbc.sql("insert into crm.survey_links (token_hash, survey_id, created_at) values (:hash, :id, :now)")
                .param("hash", token.hash())
                .param("id", surveyId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void record(Survey survey, Kind kind, String link) {
        jdbc.sql("""
                        insert into crm.survey_letters (survey_id, kind, recipient, link, created_at)
                        values (:id, :kind, :recipient, :link, :now)""")
                .param("id", survey.id())
                .param("kind", kind.name())
                .param("recipient", survey.contactEmail())
                .param("link", link)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Letter letter(Survey survey, Kind kind, String link) {
        return new Letter(kind, kind + "-" + survey.id(), survey.contactEmail(), survey.contactName(), link, Map.of());
    }

    /** A letter that waits for somebody to send it. */
    record Unsent(String recipient, String link) {}
}
